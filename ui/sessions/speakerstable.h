// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

class QAction;
class QLabel;

namespace convenor {

class PartsTable;
class Prompts;
class SpeakerInvitations;
struct NamedClash;
struct Series;

/// A session's speakers in their order. Position and organization are as they are at this session;
/// who is added brings today's of the directory.
class SpeakersTable final : public QWidget
{
    Q_OBJECT

public:
    SpeakersTable(Workspace &workspace, Prompts &prompts, SessionEdit edit, QWidget *parent);

    void show(const Session &session, const Series &series, const QList<NamedClash> &clashes);
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    /// Something was made outside of the file: nothing can be undone.
    void told(const QString &message);
    void failed(const convenor::Error &error);
    void personRequested(convenor::PersonId id);

protected:
    /// Several lines pasted where a name is typed are a list.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildDeeds();
    void buildInvitations();
    void buildPaste();
    void paste(const QString &text);
    void showHint(const Session &session, const QList<NamedClash> &clashes);
    void add(PersonId person);
    void addNew(const QString &name);
    void takeFromDirectory();
    QString edit(qint64 id, int column, const QVariant &value);
    QString setOrganization(qint64 id, const QVariant &value);

    Workspace &m_workspace;
    PartList<Session, Speaker> m_list;
    PartsTable *m_table;
    QLabel *m_hint;
    SpeakerInvitations *m_invitations;
    QAction *m_paste = nullptr;
    Session m_session;
};

} // namespace convenor
