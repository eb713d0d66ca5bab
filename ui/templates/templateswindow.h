// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "ui/templates/templatelist.h"

#include <QDialog>
#include <QFileSystemWatcher>
#include <QTimer>

class QComboBox;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

namespace convenor {

class PagePreview;
class Prompts;
class TemplateEditor;
class Workspace;

/// The templates of a series: at left all of them and what fields there are, in the middle the
/// text with its faults, at right what is made of it. What is typed is kept after a pause and when
/// something else is chosen: used where it has no faults, else as a draft. What another program
/// writes into the folder is shown, unless something else is typed here.
class TemplatesWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    TemplatesWindow(Workspace &workspace, Prompts &prompts, SeriesId series, QWidget *parent);

    /// Keeps what is typed.
    ~TemplatesWindow() override;

    void refresh(const ChangeSet &changes);

signals:
    void told(const QString &message);

protected:
    void done(int result) override;

private:
    QWidget *makeLists();
    QWidget *makeEditor();
    QWidget *makePreview();
    void ask();
    void choose();
    /// Whether nothing waits any more; what cannot be kept is told and stays in the editor.
    bool commit();
    void showFaults(const QList<Problem> &faults);
    void preview();
    void restore();
    void start(TemplateSet set);
    void openFolder(bool ofAllSeries);
    void insertField();
    void fillFields();
    void watch();
    void tell(const Error &error);
    TemplateUse use() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    SeriesId m_series;
    PageTemplates m_templates;
    TemplateList *m_list;
    QTreeWidget *m_fields = nullptr;
    TemplateEditor *m_editor = nullptr;
    QLabel *m_state = nullptr;
    QListWidget *m_faults = nullptr;
    QComboBox *m_use = nullptr;
    PagePreview *m_preview = nullptr;
    QPlainTextEdit *m_markup = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_restore = nullptr;
    QString m_file; ///< whose text is in the editor
    QString m_kept; ///< that text as it is kept
    QTimer m_pause;
    QFileSystemWatcher m_watcher;
};

} // namespace convenor
