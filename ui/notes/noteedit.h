// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "ui/notes/namelist.h"

#include <QPlainTextEdit>
#include <QPointer>

namespace convenor {

/// Where a line of notes is typed: it grows with its text, Enter ends it, @ offers names. While
/// names are offered the arrows choose one, Tab and Enter take it and Escape puts them away.
class NoteEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    NoteEdit(int mostLines, QWidget *parent);
    ~NoteEdit() override;

    void setNames(const QList<OfferedName> &names);
    QString line() const { return toPlainText(); }
    bool offersNames() const;

signals:
    void entered();
    void left();
    /// The arrow up in the empty line.
    void recallAsked();
    void splitAsked(qsizetype at);
    void refused(const convenor::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool chooseName(QKeyEvent *event);
    void offerNames();
    void takeName(const QString &name);
    void fitHeight();

    int m_mostLines;
    QList<OfferedName> m_names;
    QStringList m_plainNames;
    QPointer<NameList> m_list; ///< of the window; made when it is needed
};

} // namespace convenor
