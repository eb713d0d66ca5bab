// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/speakerlists.h"

#include <QDialog>
#include <QHash>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTimer;

namespace convenor {

class PartsTable;
class Workspace;
struct PartRow;

/// Pasted lines above, below what is read of them, person by person, as one types: whoever is
/// ticked becomes a speaker. All of it can be corrected in place; what was corrected stays so while
/// its line does.
class SpeakerPaste final : public QDialog
{
    Q_OBJECT

public:
    SpeakerPaste(Workspace &workspace, SessionId session, const QString &text, QWidget *parent);

signals:
    /// Speakers were added, and can be undone.
    void done(const QString &message);

private:
    void layOut();
    void buildTable();
    void read();
    void show();
    void showDoubts();
    void take();
    QString edit(qint64 row, int column, const QVariant &value);
    QString correct(ComingSpeaker &coming, int column, const QVariant &value);
    QString setOrganization(SpeakerLine &line, const QVariant &value);
    PartRow rowOf(const ComingSpeaker &coming, qint64 id) const;
    QString doubtsOf(const ComingSpeaker &coming) const;
    QList<QString> keysOfPeople() const;

    Workspace &m_workspace;
    ComingSpeakers m_coming;
    QHash<QString, ComingSpeaker> m_corrected; ///< by the line and its place in it
    QPlainTextEdit *m_text;
    PartsTable *m_table;
    QLabel *m_doubts;
    QPushButton *m_take;
    QTimer *m_pause;
};

} // namespace convenor
