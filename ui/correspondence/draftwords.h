// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/maildraft.h"

#include <QTableWidgetItem>

namespace convenor {

// What lists of mail drafts share, whatever the drafts are about.

/// A cell to read, with its whole text as tool tip.
QTableWidgetItem *itemOf(const QString &text);
QTableWidgetItem *countOf(qsizetype count);
/// In the reader's language; the code where it has no name.
QString languageWords(const QString &language);
/// The draft as somebody reads it in a mail program.
QString shown(const MailDraft &draft);

} // namespace convenor
