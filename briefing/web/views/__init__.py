"""The markup of the pages, one module a page or a part of one; no Streamlit here."""
