// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QTextDocument>

namespace convenor {

/// For a label that shows what people wrote: as it is, never as markup, on as many lines as it
/// needs, and without making its window wider for a long word.
inline void showPlain(QLabel *label)
{
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMinimumWidth(1);
}

/// The same for a tool tip, which would take what looks like markup for markup.
inline QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace convenor
