//! A bare Yew counter: what the page's first view is weighed against.

use yew::prelude::*;

#[component]
fn Counter() -> Html {
    let count = use_state(|| 0_u32);
    let onclick = {
        let count = count.clone();
        Callback::from(move |_: MouseEvent| count.set(*count + 1))
    };
    html! {
        <div>
            <input id="first-input" aria-label="count" value={count.to_string()} />
            <button {onclick}>{ "+1" }</button>
        </div>
    }
}

fn main() {
    yew::Renderer::<Counter>::new().render();
}
