// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publish/releaselist.h"

#include "ui/support/theme.h"
#include "ui/support/words.h"
#include "ui/widgets/wordchanges.h"
#include "usecases/translations.h"
#include "usecases/wording.h"

#include <QDir>
#include <QHeaderView>
#include <QIcon>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// What a row stands for: the place of a difference, or a release's id.
enum Role { Difference = Qt::UserRole, Earlier, Name };

QString outletWords(ReleaseForm outlet)
{
    switch (outlet) {
    case ReleaseForm::Page:
        return ReleaseList::tr("Page");
    case ReleaseForm::Site:
        return ReleaseList::tr("Site");
    case ReleaseForm::Fragment:
        return ReleaseList::tr("Markup of the series");
    case ReleaseForm::SessionFragment:
        break;
    }
    return ReleaseList::tr("Markup of sessions");
}

QString changeWords(PartChange change)
{
    switch (change) {
    case PartChange::New:
        return ReleaseList::tr("New since");
    case PartChange::Changed:
        return ReleaseList::tr("Changed since");
    case PartChange::Frame:
        return ReleaseList::tr("Same words, changed around them");
    case PartChange::Gone:
        break;
    }
    return ReleaseList::tr("No longer public: take it off");
}

QIcon iconOf(PartChange change)
{
    switch (change) {
    case PartChange::New:
        return QIcon::fromTheme(u"list-add"_s);
    case PartChange::Changed:
        return QIcon::fromTheme(u"document-edit"_s);
    case PartChange::Frame:
        return QIcon::fromTheme(u"view-refresh"_s);
    case PartChange::Gone:
        break;
    }
    return QIcon::fromTheme(u"list-remove"_s);
}

QString languageWords(const QString &code)
{
    return code.isEmpty() ? ReleaseList::tr("all languages") : languageLabel(code);
}

QString whenAndWho(const Release &release)
{
    const QString when = QLocale().toString(release.at.toLocalTime(), QLocale::ShortFormat);
    return release.by.isEmpty() ? when : ReleaseList::tr("%1 by %2").arg(when, release.by);
}

/// With its language where that has a folder of its own.
QString titleOf(const PartDifference &difference)
{
    const QString title = difference.session.isEmpty()
        ? ReleaseList::tr("The series: %1").arg(difference.title)
        : difference.title;
    const QString folder = difference.file.section(u'/', 0, -2);
    return folder.isEmpty() ? title : ReleaseList::tr("%1 (%2)").arg(title, languageWords(folder));
}

} // namespace

ReleaseList::ReleaseList(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_tree(new QTreeWidget(this))
    , m_hint(new QLabel(this))
    , m_words(new WordChanges(this))
{
    m_tree->setObjectName(u"releaseTree"_s);
    m_tree->setAccessibleName(tr("Exports and what changed since"));
    m_tree->setHeaderLabels({tr("What"), tr("State")});
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setStretchLastSection(false);
    m_tree->setUniformRowHeights(true);
    m_hint->setObjectName(u"releaseHint"_s);
    m_hint->setWordWrap(true);
    m_hint->setMargin(gridStep);
    m_words->setObjectName(u"releaseWords"_s);
    m_words->setAccessibleName(tr("Words added and removed"));
    m_words->setPlaceholderText(tr("Choose a row to see which words changed."));

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName(u"releaseSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_words);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_hint);
    layout->addWidget(splitter, 1);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ReleaseList::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        const QVariant place = item->data(0, Difference);
        if (place.isValid() && !m_shown.at(place.toInt()).session.isEmpty())
            emit sessionChosen(m_shown.at(place.toInt()).session);
    });
}

void ReleaseList::show(const QList<ReleasedOutlet> &outlets, const QList<Release> &all)
{
    const QTreeWidgetItem *current = m_tree->currentItem();
    const QString chosen = current ? current->data(0, Name).toString() : QString();
    {
        const QSignalBlocker quiet(m_tree);
        m_tree->clear();
        m_shown.clear();
        m_waiting = 0;
        for (const ReleasedOutlet &outlet : outlets)
            addOutlet(outlet, all);
        for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
            if (!chosen.isEmpty() && (*item)->data(0, Name).toString() == chosen)
                m_tree->setCurrentItem(*item);
        }
    }
    m_hint->setText(outlets.isEmpty()
                        ? tr("Nothing was exported yet. Every export is kept here, and what is "
                             "to be exported or pasted again after a change.")
                        : QString());
    m_hint->setVisible(outlets.isEmpty());
    showCurrent();
}

void ReleaseList::addOutlet(const ReleasedOutlet &outlet, const QList<Release> &all)
{
    const Release &last = outlet.last;
    auto *top = new QTreeWidgetItem(m_tree);
    const QString kind = outletWords(last.outlet);
    top->setText(0, tr("%1 (%2), %3").arg(kind, languageWords(last.language), whenAndWho(last)));
    top->setData(0, Name, wordOf(last.outlet) + last.language);
    const QString place =
        last.place.isEmpty() ? tr("Into the clipboard") : QDir::toNativeSeparators(last.place);
    top->setToolTip(0, place.toHtmlEscaped());
    const int waiting = int(outlet.differences.size());
    top->setText(1,
                 waiting ? tr("%n to export or paste again", nullptr, waiting) : tr("Up to date"));
    top->setIcon(1, QIcon::fromTheme(waiting ? u"dialog-warning"_s : u"dialog-ok"_s));
    top->setExpanded(true);
    m_waiting += waiting;
    for (const PartDifference &difference : outlet.differences)
        addDifference(top, difference);
    for (const Release &release : all) {
        if (release.outlet != last.outlet || release.language != last.language)
            continue;
        auto *row = new QTreeWidgetItem(top);
        row->setText(0, tr("Exported %1").arg(whenAndWho(release)));
        row->setText(1, release.place.isEmpty() ? tr("Clipboard") : QDir(release.place).dirName());
        row->setIcon(0, QIcon::fromTheme(u"view-history"_s));
        row->setData(0, Earlier, release.id.value());
        row->setData(0, Name, u"release %1"_s.arg(release.id.value()));
    }
}

void ReleaseList::addDifference(QTreeWidgetItem *parent, const PartDifference &difference)
{
    auto *row = new QTreeWidgetItem(parent);
    row->setText(0, titleOf(difference));
    row->setText(1, changeWords(difference.change));
    row->setIcon(0, iconOf(difference.change));
    row->setData(0, Difference, int(m_shown.size()));
    row->setData(0, Name,
                 parent->data(0, Name).toString() + u' ' + difference.file + difference.session);
    m_shown.append(difference);
}

void ReleaseList::showCurrent()
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    const QVariant place = item ? item->data(0, Difference) : QVariant();
    const QVariant release = item ? item->data(0, Earlier) : QVariant();
    if (place.isValid())
        m_words->showPieces(m_shown.at(place.toInt()).words, true);
    else if (release.isValid())
        showRelease(ReleaseId(release.toLongLong()));
    else
        m_words->clear();
}

/// What was new in it, part after part.
void ReleaseList::showRelease(ReleaseId id)
{
    const auto differences = Releases(m_workspace).differences(id);
    if (!differences) {
        m_words->setPlainText(worded(differences.error()));
        return;
    }
    QList<TextPiece> pieces;
    for (const PartDifference &difference : *differences) {
        const QString head =
            u"%1 – %2\n"_s.arg(titleOf(difference), changeWords(difference.change));
        pieces.append({head, head});
        pieces += difference.words;
        pieces.append({u"\n\n"_s, u"\n\n"_s});
    }
    if (pieces.isEmpty()) {
        const QString nothing = tr("Nothing changed from the export before it.");
        pieces.append({nothing, nothing});
    }
    m_words->showPieces(pieces);
}

} // namespace convenor
