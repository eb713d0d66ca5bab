// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/publish/heldback.h"
#include "ui/publish/markuppane.h"
#include "usecases/publicationchecks.h"
#include "usecases/releases.h"

#include <QFileSystemWatcher>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace convenor {

class Errands;
class FindingPane;
class Jobs;
class PagePreview;
class ReleaseList;

/// The page of a series as it will be, the markup to paste into a CMS, what a careful editor would
/// find on it, and what is held back.
class PublishPage final : public Page
{
    Q_OBJECT

public:
    PublishPage(Workspace &workspace, Prompts &prompts, Jobs &jobs, Errands &errands,
                QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;

private:
    /// All that is shown, made from the file in one go.
    struct Made
    {
        QString page;
        QList<MarkupPart> markup;
        QList<HeldBack> held;
        QList<NamedFinding> findings;
        QString language;
        QStringList otherLanguages;
        QList<ReleasedOutlet> outlets;
        QList<Release> releases;
    };

    QLayout *makeBar();
    QWidget *makeContent();
    QWidget *makeSide();
    void accept(const NamedFinding &finding);
    void withdraw(const NamedFinding &finding);
    void make();
    void watchTemplates();
    SessionId sessionOf(const QString &key) const;
    void show(const Made &made);
    QString language() const;
    void fillLanguages(const Made &made);
    static Result<Made> madeOf(Workspace &workspace, SeriesId series, const QString &language);

    Jobs &m_jobs;
    Errands &m_errands;
    QStackedWidget *m_stack;
    QTabWidget *m_tabs = nullptr;
    PagePreview *m_preview = nullptr;
    MarkupPane *m_markup = nullptr;
    ReleaseList *m_releases = nullptr;
    QComboBox *m_languages = nullptr;
    QLabel *m_languagesLabel = nullptr;
    FindingPane *m_findings = nullptr;
    QLabel *m_heldLabel = nullptr;
    QListWidget *m_held = nullptr;
    QList<QPushButton *> m_deeds;
    QString m_page; ///< that is shown
    QFileSystemWatcher m_templates;
    SeriesId m_series;
};

} // namespace convenor
