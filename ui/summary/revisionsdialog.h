// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/latestanswer.h"
#include "usecases/summaries.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace convenor {

class Prompts;

/// What a summary was: every state that was saved, any two of them side by side with the words that
/// differ, named and restored. It stands beside the window.
class RevisionsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    RevisionsDialog(Workspace &workspace, Prompts &prompts, SessionId session, QWidget *parent);

    void refresh();
    /// `isLocked`: the text may not be changed; names may be, but for a file that is only read.
    void setReadOnly(bool isLocked, bool isFileReadOnly);

signals:
    void done(const QString &message);

private:
    using Pieces = Result<QList<TextPiece>>;

    void layOut();
    void fillOthers();
    void compare();
    void showPieces(const Pieces &pieces);
    void name();
    void restore();
    void tell(const Error &error);
    const SummaryRevision *current() const;
    static QString titleOf(const SummaryRevision &revision);

    Prompts &m_prompts;
    Summaries m_summaries;
    SessionId m_session;
    QList<SummaryRevision> m_all;
    QTreeWidget *m_list;
    QComboBox *m_other;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QLabel *m_count;
    QPushButton *m_name;
    QPushButton *m_restore;
    bool m_isLocked = false;
    bool m_isFileReadOnly = false;
    LatestAnswer<Pieces> m_pieces;
};

} // namespace convenor
