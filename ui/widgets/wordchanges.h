// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/worddiff.h"

#include <QPlainTextEdit>

namespace convenor {

/// Two versions of a text in one to read: what was taken out is struck through, what was put in is
/// underlined, each in a colour of its own besides. Beside another of the kind it can show the
/// older or the newer version alone. Plain text throughout: nothing is ever loaded.
class WordChanges final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Side { Both, Before, After };

    explicit WordChanges(QWidget *parent, Side side = Side::Both);

    /// With `shortened`, of long passages that are the same only what stands beside a change is
    /// shown.
    void showPieces(const QList<TextPiece> &pieces, bool shortened = false);

private:
    const Side m_side;
};

} // namespace convenor
