//! The draft's dress: its kind, its order, its headings, and text of the user's own.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::field::{Field, Text, tick};
use super::told::heard;
use super::unfold::Unfold;
use crate::case::{Action, Arrangement, Decision, DocumentKind, Layout, Preset, Section, Sentences};
use crate::text::{draft, page};

/// What the dress is made from and how it is changed.
pub(super) struct Dressing<'a> {
    pub(super) decision: Decision,
    pub(super) layout: &'a Layout,
    pub(super) send: &'a Callback<Action>,
    /// What came of the last move, for those who hear it, and the way to say it.
    pub(super) moved: &'a (NodeRef, Callback<String>),
}

impl Dressing<'_> {
    /// Everything about the document that is not about the matter.
    pub(super) fn fields(&self) -> Html {
        let sections = self.layout.sections();
        let last = sections.len().saturating_sub(1);
        html! {
            <fieldset class="step">
                <legend>{ page::DRESS }</legend>
                { self.kind() }
                { self.sentences() }
                { self.preset() }
                <Unfold needed={false} summary={html! { page::HEADINGS }}>
                    <ol class="headings">
                        { for sections.iter().enumerate().map(|(place, section)| {
                            self.section(*section, place, last)
                        }) }
                    </ol>
                    { heard(&self.moved.0) }
                </Unfold>
                { self.notice() }
            </fieldset>
        }
    }

    fn kind(&self) -> Html {
        let choose =
            self.arrange(|value: String| Arrangement::Kind(DocumentKind::named(&value).unwrap_or_default()));
        let options = DocumentKind::ALL.into_iter().map(|of| (of.as_str(), draft::kind_label(of)));
        let field = Field { id: "kk-slag", label: page::KIND, hint: None, fault: None };
        field.select(options, self.layout.kind.as_str(), &choose)
    }

    fn sentences(&self) -> Html {
        let choose = self
            .arrange(|value: String| Arrangement::Sentences(Sentences::named(&value).unwrap_or_default()));
        let options = Sentences::ALL.into_iter().map(|of| (of.as_str(), draft::sentences_label(of)));
        let field = Field { id: "kk-satser", label: page::SENTENCES, hint: None, fault: None };
        field.select(options, self.layout.sentences.as_str(), &choose)
    }

    fn preset(&self) -> Html {
        let say = self.moved.1.clone();
        let choose = self.arrange(move |value: String| {
            // What was said of the order before is no longer so.
            say.emit(String::new());
            Arrangement::Preset(Preset::named(&value).unwrap_or_default())
        });
        let options = Preset::ALL.into_iter().map(|of| (of.as_str(), draft::preset_label(of)));
        let field = Field { id: "kk-forslaget", label: page::PRESET, hint: None, fault: None };
        field.select(options, self.layout.preset.as_str(), &choose)
    }

    fn section(&self, of: Section, place: usize, last: usize) -> Html {
        let name = draft::section_label(of, self.layout);
        let id = format!("kk-del-{}", of.as_str());
        let taken_in = !self.layout.left_out.contains(&of);
        let onchange = self.arrange(move |event: Event| {
            Arrangement::LeaveOut(of, !event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        // The appendix stands last, where it stands, and is not counted.
        let to = |place: usize| (of != Section::Appendix).then(|| page::moved(name, place + 1, last));
        html! {
            <li key={of.as_str()} class="heading">
                { tick(&id, html! { <input type="checkbox" id={id.clone()} checked={taken_in} {onchange} /> },
                    html! { name }) }
                <div class="moves">
                    { self.mover(page::UP, name, Arrangement::Up(of), place.checked_sub(1).and_then(to)) }
                    { self.mover(page::DOWN, name, Arrangement::Down(of), (place + 1 < last).then(|| to(place + 1)).flatten()) }
                </div>
                if taken_in {
                    { self.rename(of, name) }
                    { self.add(of, name) }
                }
            </li>
        }
    }

    /// A button that moves a section; `told` is what is said then, none where it cannot be moved.
    fn mover(&self, shown: &'static str, name: &str, to: Arrangement, told: Option<String>) -> Html {
        let (disabled, told, say) = (told.is_none(), told.unwrap_or_default(), self.moved.1.clone());
        let onclick = self.arrange(move |_: MouseEvent| {
            say.emit(told.clone());
            to.clone()
        });
        html! {
            <button type="button" class="quiet" {disabled} {onclick}>
                { shown }<span class="heard">{ page::moves(name) }</span>
            </button>
        }
    }

    fn rename(&self, of: Section, name: &str) -> Html {
        let id = format!("kk-rubrik-{}", of.as_str());
        let label = page::own_heading(name);
        let value = self.layout.renamed.get(&of).map_or("", String::as_str);
        let control = Text { name: "rubrik", mode: "text", longest: "200", value, placeholder: name };
        let typed = self.arrange(move |text: String| Arrangement::Rename(of, text));
        Field { id: &id, label: &label, hint: None, fault: None }.text(&control, &typed)
    }

    fn add(&self, of: Section, name: &str) -> Html {
        let id = format!("kk-text-{}", of.as_str());
        let label = page::own_text(name);
        let value = self.layout.added.get(&of).cloned().unwrap_or_default();
        let oninput = self.arrange(move |event: InputEvent| {
            Arrangement::Add(of, event.target_unchecked_into::<HtmlTextAreaElement>().value())
        });
        Field { id: &id, label: &label, hint: None, fault: None }.around(html! {
            <textarea id={id.clone()} rows="3" maxlength="2000" {value} {oninput} />
        })
    }

    fn notice(&self) -> Html {
        let id = "kk-ruta";
        let onchange = self.arrange(|event: Event| {
            Arrangement::WithoutNotice(!event.target_unchecked_into::<HtmlInputElement>().checked())
        });
        tick(
            id,
            html! { <input type="checkbox" {id} checked={!self.layout.without_notice} {onchange} /> },
            html! { page::WITH_NOTICE },
        )
    }

    fn arrange<In: 'static>(&self, arrangement: impl Fn(In) -> Arrangement + 'static) -> Callback<In> {
        let (layout, decision) = (self.layout.clone(), self.decision);
        self.send.reform(move |event| {
            let arrangement = arrangement(event);
            let is_text = matches!(arrangement, Arrangement::Rename(..) | Arrangement::Add(..));
            let action = Action::arrange(&layout, arrangement);
            if is_text { action.about(decision) } else { action }
        })
    }
}
