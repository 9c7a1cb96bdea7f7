"""The dashboard as a server: routing, sessions, documents sent before any script runs. Imports Streamlit, alone."""
