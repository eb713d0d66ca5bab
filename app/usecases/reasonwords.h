// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>

namespace convenor {

// The words behind codes, in English, for translation in the context "Wording". Only
// usecases/reasons.cpp asks for them; a new code is a line in one of these tables.

struct ReasonWords
{
    const char *code;
    const char *what; ///< one sentence without the final stop; %1, %2 … are the arguments
    const char *wayOut; ///< null: there is nothing to be said
};

/// Of the file itself, what is written beside it, and its templates.
std::span<const ReasonWords> fileReasons();
/// Of what comes in from others.
std::span<const ReasonWords> documentReasons();
/// Of series, sessions, people and what else is kept.
std::span<const ReasonWords> thingReasons();

struct ChangeTitle
{
    const char *code;
    const char *text; ///< what was done, as the history tells it
};
std::span<const ChangeTitle> changeTitles();

} // namespace convenor
