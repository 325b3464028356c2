#!/bin/sh
install-our-agent
