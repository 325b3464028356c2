import our_codec
