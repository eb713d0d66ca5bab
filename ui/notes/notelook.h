// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notes.h"

#include <QFont>
#include <QHash>
#include <QPalette>

class QTextLayout;

namespace convenor {

/// The colour of an audience's edge and word; readable on the palette's base.
QColor colorOf(Audience audience, const QPalette &palette);

/// How a note is laid out in a width: time, kind, who and text on as many lines as they need, and
/// the audience. Heights are kept, so that a list of many asks again at no cost.
class NoteLook final
{
public:
    struct Places
    {
        QRect edge;
        QRect time;
        QRect sign;
        QRect kind;
        QRect text;
        QRect audience;
    };

    /// Column widths follow the font; some times are shown with their day.
    void setFont(const QFont &font, bool withDays);
    const QFont &font() const { return m_font; }
    Places places(const QRect &row, Qt::LayoutDirection direction) const;
    int height(const NoteRow &row, int width);
    void layOut(QTextLayout &layout, const NoteRow &row, int width) const;

private:
    struct Kept
    {
        QString who;
        QString text;
        int width = 0;
        int height = 0;
    };

    QFont m_font;
    bool m_withDays = false;
    int m_timeWidth = 0;
    int m_signWidth = 0;
    int m_kindWidth = 0;
    int m_audienceWidth = 0;
    QHash<NoteId, Kept> m_heights;
};

} // namespace convenor
