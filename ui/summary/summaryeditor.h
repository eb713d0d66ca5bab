// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/reading.h"
#include "domain/series.h"
#include "domain/session.h"
#include "usecases/summaries.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QToolButton;

namespace convenor {

class FieldEditor;
class FindBar;
class Prompts;
class RevisionsDialog;
class SummaryPreview;
class SummaryText;

/// Writes the summary of a session: its text with tools and its preview, found and replaced in,
/// spelled by the dictionary of the series' language, begun from the notes, compared with what it
/// was. It commits as every text does; an approved summary is only read.
class SummaryEditor final : public QWidget
{
    Q_OBJECT

public:
    SummaryEditor(Workspace &workspace, Prompts &prompts, QWidget *parent);
    ~SummaryEditor() override;

    /// `another`: it is not the session that was shown before.
    void show(const Session &session, const Series &series, bool another);
    void setReadOnly(bool readOnly);
    bool commit();
    /// Puts them in, where the cursor is or at the end.
    bool insertNotes(const QList<NoteId> &notes, bool atEnd);
    void focusText();

signals:
    void done(const QString &message);
    void failed(const convenor::Error &error);

private:
    void buildTools();
    void addTool(const QString &name, const QString &icon, const QString &text,
                 const std::function<void()> &deed);
    void buildSkeletonMenu();
    void buildMore();
    void layOut();
    void connectText();
    Result<void> take(const QString &text);
    void insertSkeleton();
    void insertPieces(const SummaryPieces &pieces, bool atEnd);
    void showRevisions();
    void showLength(const ReadingLength &length);
    void applyState();
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Workspace &m_workspace;
    Prompts &m_prompts;
    Summaries m_summaries;
    Session m_session;
    QString m_language;
    bool m_isReadOnly = false;
    bool m_isFilling = false; ///< what is committed was not typed
    SummaryText *m_text;
    FieldEditor *m_field;
    SummaryPreview *m_preview;
    FindBar *m_find;
    QSplitter *m_splitter;
    QHBoxLayout *m_tools;
    QLabel *m_locked;
    QLabel *m_warning;
    QLabel *m_length;
    QToolButton *m_skeleton;
    QToolButton *m_more;
    QMenu *m_audiences;
    QList<QWidget *> m_changing; ///< what changes the text
    RevisionsDialog *m_revisions = nullptr;
};

} // namespace convenor
