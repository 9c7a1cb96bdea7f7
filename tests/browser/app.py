"""A small page for the harness's own tests: one of most elements, so that they need no dataset."""

import streamlit as st

st.set_page_config(page_title="Harness")
st.title("A title")
st.write("Said :blue[in the memo]; a [link](#a-title).")
st.header("A heading")
st.columns(2)[0].metric("Officers", "about 7,000")
st.selectbox("Speaker", ["all", "Asad"])
st.text_input("Find")
if st.button("Ask"):
    st.write(f"Asked in {st.context.theme.type}")
if st.query_params.get("elsewhere"):
    st.html('<img alt="" src="https://elsewhere.example/pixel.png">')
st.info("A note")
st.table({"wording": ["about 7,000", "more than 500"]})
