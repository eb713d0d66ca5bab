// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/record.h"
#include "usecases/programme.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace convenor {

class PartsTable;
class Prompts;

/// A session's files and links, each with the audience that may have it.
class MaterialsTable final : public QWidget
{
    Q_OBJECT

public:
    MaterialsTable(Workspace &workspace, Prompts &prompts, QWidget *parent);

    void setSession(SessionId session);
    /// Asks again for the materials.
    void refresh();
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    void failed(const convenor::Error &error);

private:
    void buildDeeds();
    void addLink();
    void attach();
    void save();
    void remove(qint64 id);
    void updateSave();
    QString edit(qint64 id, int column, const QVariant &value);
    const Material *current() const;

    Prompts &m_prompts;
    Programme m_programme;
    PartsTable *m_table;
    QLabel *m_hint;
    QLineEdit *m_link;
    QAction *m_save = nullptr;
    SessionId m_session;
    QList<Material> m_materials;
};

} // namespace convenor
