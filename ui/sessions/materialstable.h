// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/materials.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;
class QMimeData;

namespace convenor {

class Jobs;
class MaterialErrands;
class PartsTable;
class Prompts;

/// A session's files and links, each with the audience that may have it and what it still waits
/// for. Files and links are dropped or pasted here, or chosen.
class MaterialsTable final : public QWidget
{
    Q_OBJECT

public:
    MaterialsTable(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent);

    void setSession(SessionId session);
    /// Asks again for the materials, and for who may present them.
    void refresh();
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    void told(const QString &message);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildAdders();
    void buildDeeds();
    void connectErrands();
    void addLinks(const QString &text);
    void attach();
    bool canTake(const QMimeData *mime) const;
    void take(const QMimeData *mime);
    void paste();
    void remove(qint64 id);
    void updateDeeds();
    void tellLacks();
    QList<std::pair<QString, QString>> presenters() const;
    QString edit(qint64 id, int column, const QVariant &value);
    const MaterialRow *current() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    Materials m_materials;
    MaterialErrands *m_errands;
    PartsTable *m_table;
    QLabel *m_hint;
    QLabel *m_lacks;
    QLineEdit *m_link;
    QAction *m_open = nullptr;
    QAction *m_save = nullptr;
    QAction *m_saveAll = nullptr;
    QAction *m_replace = nullptr;
    QAction *m_paste = nullptr;
    SessionId m_session;
    QList<MaterialRow> m_rows;
    bool m_isReadOnly = false;
};

} // namespace convenor
