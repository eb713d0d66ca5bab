// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/publishpage.h"

#include "publish/pages.h"
#include "ui/publish/findingpane.h"
#include "ui/publish/releaselist.h"
#include "ui/support/errands.h"
#include "ui/support/jobs.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/widgets/pagepreview.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/translations.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QDir>
#include <QFontDatabase>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Of the whole series first, then of each session.
Result<QList<MarkupPart>> markupOf(const PublicSeries &view, const Templates &templates)
{
    const auto whole = seriesFragment(view, templates);
    if (!whole)
        return tl::unexpected(whole.error());
    QList<MarkupPart> parts{{{}, PublishPage::tr("The whole series"), QString::fromUtf8(*whole)}};
    for (qsizetype i = 0; i < view.sessions.size(); ++i) {
        const PublicSession &session = view.sessions[i];
        const auto markup = sessionFragment(view, i, templates);
        if (!markup)
            return tl::unexpected(markup.error());
        parts.append({session.key, PublishPage::tr("%1. %2").arg(session.number).arg(session.title),
                      QString::fromUtf8(*markup)});
    }
    return parts;
}

} // namespace

PublishPage::PublishPage(Workspace &workspace, Prompts &prompts, Jobs &jobs, Errands &errands,
                         QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_jobs(jobs)
    , m_errands(errands)
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"publishPage"_s);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addLayout(makeBar());
    column->addWidget(makeContent(), 1);
    auto *empty =
        new QLabel(tr("There is no series to publish yet. Add one on the page Series; its "
                      "web page is then shown here as it will be."),
                   this);
    empty->setObjectName(u"publishEmpty"_s);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    empty->setMargin(8 * gridStep);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
    connect(&m_errands, &Errands::finished, this, &PublishPage::make);
    connect(&m_templates, &QFileSystemWatcher::directoryChanged, this, &PublishPage::make);
    connect(&m_templates, &QFileSystemWatcher::fileChanged, this, &PublishPage::make);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, 0, gridStep, gridStep);
    layout->addWidget(m_stack);
}

void PublishPage::setSeries(SeriesId series)
{
    m_series = series;
    {
        const QSignalBlocker quiet(m_languages);
        m_languages->clear();
    }
    m_stack->setCurrentIndex(series ? 0 : 1);
    make();
}

void PublishPage::refresh(const ChangeSet &)
{
    make();
}

bool PublishPage::reveal(Kind, qint64)
{
    return false;
}

QLayout *PublishPage::makeBar()
{
    auto *bar = new QHBoxLayout;
    const auto add = [&](const QString &name, const QString &icon, const QString &text,
                         const QString &toolTip, auto deed) {
        auto *button = new QPushButton(QIcon::fromTheme(icon), text, this);
        button->setObjectName(name);
        button->setAccessibleName(QString(text).remove(u'&'));
        button->setToolTip(toolTip);
        connect(button, &QPushButton::clicked, this, deed);
        bar->addWidget(button);
        m_deeds.append(button);
    };
    add(u"copyFragmentButton"_s, u"edit-copy"_s, tr("Copy &markup"),
        tr("The markup to paste into the website's CMS"),
        [this] { m_errands.copyFragment(m_series, language()); });
    add(u"exportPageButton"_s, u"document-export"_s, tr("Export &page…"),
        tr("One file with the whole series"),
        [this] { m_errands.exportPage(m_series, language()); });
    add(u"exportSiteButton"_s, u"folder-html"_s, tr("Export &site…"),
        tr("A folder with a page for every session in every language, and the calendar"),
        [this] { m_errands.exportSite(m_series); });
    add(u"openInBrowserButton"_s, u"internet-web-browser"_s, tr("Open in &browser"),
        tr("Shows the page in the browser as visitors will see it"),
        [this] { m_errands.openInBrowser(m_series, language()); });
    auto *templates =
        new QPushButton(QIcon::fromTheme(u"document-edit"_s), tr("&Templates…"), this);
    templates->setObjectName(u"templatesButton"_s);
    templates->setAccessibleName(tr("Templates"));
    templates->setToolTip(tr("What the pages and the markup of this series are made with"));
    bar->addWidget(templates);
    connect(templates, &QPushButton::clicked, this,
            [this] { emit m_errands.templatesAsked(m_series); });
    auto *translate = new QPushButton(QIcon::fromTheme(u"preferences-desktop-locale"_s),
                                      tr("T&ranslations…"), this);
    translate->setObjectName(u"translationsButton"_s);
    translate->setAccessibleName(tr("Translations"));
    translate->setToolTip(tr("The texts side by side with their other languages"));
    connect(translate, &QPushButton::clicked, this, [this] {
        emit translationRequested({Kind::Series, 0, {}, {}, language()});
    });
    bar->addWidget(translate);
    m_languages = new QComboBox(this);
    m_languages->setObjectName(u"languageBox"_s);
    m_languages->setAccessibleName(tr("Language of the page"));
    m_languages->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_languagesLabel = new QLabel(tr("&Language"), this);
    m_languagesLabel->setBuddy(m_languages);
    bar->addStretch(1);
    bar->addWidget(m_languagesLabel);
    bar->addWidget(m_languages);
    connect(m_languages, &QComboBox::activated, this, &PublishPage::make);
    return bar;
}

QWidget *PublishPage::makeContent()
{
    m_preview = new PagePreview(this);
    m_markup = new MarkupPane(this);
    connect(m_markup, &MarkupPane::copyRequested, this, [this](const QString &session) {
        m_errands.copyFragment(m_series, language(), sessionOf(session));
    });
    connect(m_markup, &MarkupPane::copyTextRequested, this, [this](const QString &session) {
        m_errands.copyText(m_series, language(), sessionOf(session));
    });
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"publishTabs"_s);
    m_tabs->setAccessibleName(tr("Preview"));
    m_tabs->addTab(m_preview, tr("The pag&e"));
    m_tabs->addTab(m_markup, tr("Mark&up for a CMS"));
    m_releases = new ReleaseList(workspace(), this);
    m_tabs->addTab(m_releases, tr("What &changed"));
    connect(m_releases, &ReleaseList::sessionChosen, this, [this](const QString &key) {
        if (const SessionId id = sessionOf(key))
            emit revealRequested(Kind::Session, id.value());
    });

    auto *splitter = new QSplitter(this);
    splitter->setObjectName(u"publishSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(makeSide());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({640, 360});
    return splitter;
}

/// What was found, and below it what is held back.
QWidget *PublishPage::makeSide()
{
    m_findings = new FindingPane(this);
    m_findings->setReadOnly(workspace().isReadOnly());
    connect(m_findings, &FindingPane::fieldRequested, this, &PublishPage::fieldRequested);
    connect(m_findings, &FindingPane::translationRequested, this,
            &PublishPage::translationRequested);
    connect(m_findings, &FindingPane::acceptRequested, this, &PublishPage::accept);
    connect(m_findings, &FindingPane::withdrawRequested, this, &PublishPage::withdraw);

    auto *side = new QWidget(this);
    m_heldLabel = new QLabel(side);
    m_heldLabel->setObjectName(u"heldBackLabel"_s);
    m_heldLabel->setWordWrap(true);
    m_held = new QListWidget(side);
    m_held->setObjectName(u"heldBackList"_s);
    m_held->setAccessibleName(tr("Held back from the page"));
    m_held->setWordWrap(true);
    m_held->setSpacing(2);
    m_held->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_held->setToolTip(tr("Enter or a double click shows the session"));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(gridStep, 0, 0, 0);
    column->addWidget(m_findings, 2);
    column->addWidget(m_heldLabel);
    column->addWidget(m_held, 1);
    connect(m_held, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit revealRequested(Kind::Session, item->data(Qt::UserRole).toLongLong());
    });
    return side;
}

void PublishPage::accept(const NamedFinding &finding)
{
    const QString reason = prompts().text(tr("Accept the finding"),
                                          tr("Why it is meant: %1").arg(worded(finding)), {});
    if (reason.trimmed().isEmpty())
        return;
    const auto accepted = PublicationChecks(workspace()).accept(m_series, finding, reason);
    if (accepted)
        emit done(tr("Finding accepted"));
    else
        emit failed(accepted.error());
}

void PublishPage::withdraw(const NamedFinding &finding)
{
    const auto withdrawn = PublicationChecks(workspace()).withdraw(finding.accepted);
    if (withdrawn)
        emit done(tr("Finding no longer accepted"));
    else
        emit failed(withdrawn.error());
}

/// Null where the key is empty.
SessionId PublishPage::sessionOf(const QString &key) const
{
    return key.isEmpty() ? SessionId()
                         : Programme(workspace()).sessionByKey(m_series, key).value_or(SessionId());
}

void PublishPage::watchTemplates()
{
    const Publishing publishing(workspace());
    QStringList paths;
    for (const QString &each :
         {publishing.templateFolder(), publishing.templateFolder(m_series).value_or(QString())}) {
        const QDir folder(each);
        if (each.isEmpty() || !folder.exists())
            continue;
        paths.append(folder.path());
        for (const QString &name : folder.entryList({u"*.mustache"_s, u"page.css"_s}, QDir::Files))
            paths.append(folder.filePath(name));
    }
    const QStringList watched = m_templates.directories() + m_templates.files();
    for (const QString &path : std::as_const(paths)) {
        if (!watched.contains(path))
            m_templates.addPath(path);
    }
}

void PublishPage::make()
{
    watchTemplates();
    if (!m_series)
        return;
    m_jobs.start(
        u"preview"_s, {}, Jobs::Use::Quiet,
        [&open = workspace(), series = m_series, language = language()](Jobs::Ticket &) {
            return madeOf(open, series, language);
        },
        this,
        [this](const Result<Made> &made) {
            for (QPushButton *deed : std::as_const(m_deeds))
                deed->setEnabled(made.has_value());
            if (made)
                show(*made);
            else
                emit failed(made.error());
        });
}

void PublishPage::show(const Made &made)
{
    fillLanguages(made);
    m_findings->setFindings(made.findings);
    m_markup->setParts(made.markup);
    if (m_page != made.page) {
        m_page = made.page;
        const int place = m_preview->verticalScrollBar()->value();
        m_preview->showPage(made.page);
        m_preview->verticalScrollBar()->setValue(place);
    }
    m_releases->show(made.outlets, made.releases);
    const int waiting = m_releases->waiting();
    m_tabs->setTabText(m_tabs->indexOf(m_releases),
                       waiting ? tr("What &changed (%1)").arg(waiting) : tr("What &changed"));
    m_heldLabel->setText(made.held.isEmpty() ? tr("Nothing is held back: every session is public.")
                                             : tr("Held back from the page"));
    m_held->setVisible(!made.held.isEmpty());
    m_held->clear();
    for (const HeldBack &each : made.held) {
        auto *item = new QListWidgetItem(each.what + u'\n' + each.why, m_held);
        item->setData(Qt::UserRole, each.session.value());
        item->setIcon(QIcon::fromTheme(u"view-hidden"_s));
    }
}

QString PublishPage::language() const
{
    return m_languages->currentData().toString();
}

/// The series' own first; there is nothing to choose where there is no other.
void PublishPage::fillLanguages(const Made &made)
{
    const bool areKnown = m_languages->count() == made.otherLanguages.size() + 1;
    if (!areKnown) {
        const QSignalBlocker quiet(m_languages);
        m_languages->clear();
        for (const QString &code : QStringList{made.language} + made.otherLanguages)
            m_languages->addItem(languageLabel(code), code);
    }
    m_languages->setVisible(!made.otherLanguages.isEmpty());
    m_languagesLabel->setVisible(!made.otherLanguages.isEmpty());
}

Result<PublishPage::Made> PublishPage::madeOf(Workspace &workspace, SeriesId series,
                                              const QString &language)
{
    const Publishing publishing(workspace);
    const auto templates = publishing.templates(series);
    if (!templates)
        return tl::unexpected(templates.error());
    const auto view = publishing.view(series, language);
    if (!view)
        return tl::unexpected(view.error());
    const auto page = seriesPage(*view, *templates);
    if (!page)
        return tl::unexpected(page.error());
    auto markup = markupOf(*view, *templates);
    if (!markup)
        return tl::unexpected(markup.error());
    auto held = heldBack(workspace, series);
    if (!held)
        return tl::unexpected(held.error());
    const Releases releases(workspace);
    auto outlets = releases.outlets(series);
    if (!outlets)
        return tl::unexpected(outlets.error());
    auto all = releases.releases(series);
    if (!all)
        return tl::unexpected(all.error());
    auto findings = PublicationChecks(workspace).findings(series);
    if (!findings)
        return tl::unexpected(findings.error());
    return Made{QString::fromUtf8(*page), std::move(*markup), std::move(*held),
                std::move(*findings),     view->language,     view->otherLanguages,
                std::move(*outlets),      std::move(*all)};
}

} // namespace convenor
