//! What is tested without a browser: golden cases, laws, the loader, the repository itself.

mod changed;
mod compared;
mod draft;
mod drafts;
mod facts;
mod golden;
mod hosts;
mod joining;
mod laws;
mod loader;
mod national;
mod one_price;
mod own;
mod own_file;
mod own_laws;
mod pages;
mod quotes;
mod reckon;
mod refused;
mod repository;
mod schema;
mod steps;
mod template;
mod together;
mod wording;
mod workbook;
