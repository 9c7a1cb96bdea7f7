"""What a reader sees, as HTML text: pure functions of the dataset and the view, with every text escaped.

The dashboard mounts it; a page that is one file holds the same. Nothing here knows Streamlit.
"""
