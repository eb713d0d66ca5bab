// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStandardItemModel>

#include <functional>

class QCompleter;
class QLineEdit;

namespace convenor {

class Workspace;

/// Something that a typed name may mean; the detail tells it from others of the same name.
struct NameMatch
{
    qint64 id = 0;
    QString name;
    QString detail;
};

/// A name that was typed to be added as something new.
struct NewName
{
    QString name;
};

/// The ids of those that are called as the text says, whatever its accents and case: by their name,
/// or where none is, by their detail (an acronym).
QList<qint64> calledSo(const QList<NameMatch> &matches, const QString &text);

/// Makes a line search as it is typed in and offer the few best matches, so that one of many
/// thousands is found without loading them. Where nothing fits it offers to add the name.
class NameSearch final : public QObject
{
    Q_OBJECT

public:
    using Find = std::function<QList<NameMatch>(const QString &text)>;

    /// `addition` words the offer to add ("Add “%1” as a new person"); empty: nothing is added.
    /// It becomes the line's child.
    NameSearch(QLineEdit *line, Find find, const QString &addition);

    /// What the text that was searched for means as it stands: the id of the one match that is
    /// called so; 0 where none is, or several are.
    qint64 exactMatch() const { return m_called; }

signals:
    void chosen(qint64 id);
    /// A name that is to be added.
    void newNameGiven(const QString &name);
    /// Enter was pressed on a text that means none of the matches, or several.
    void notUnderstood(const QString &text);

private:
    void search(const QString &text);
    void take(const QModelIndex &index);
    void decide();

    QLineEdit *m_line;
    QStandardItemModel m_matches;
    QCompleter *m_completer;
    Find m_find;
    QString m_addition;
    qint64 m_called = 0;
    bool m_taken = false;
};

NameSearch::Find peopleNamed(Workspace &workspace);
NameSearch::Find organizationsNamed(Workspace &workspace);
NameSearch::Find sessionsNamed(Workspace &workspace);

} // namespace convenor

Q_DECLARE_METATYPE(convenor::NewName)
