// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchpalette.h"

#include "ui/shell/searchdelegate.h"
#include "ui/shell/searchfilters.h"
#include "ui/shell/searchmodel.h"
#include "ui/support/theme.h"
#include "usecases/lookup.h"
#include "usecases/searchwords.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeSearch = std::chrono::milliseconds(60);
constexpr int widest = 720;
constexpr int highest = 520;
constexpr int shownOfOneKind = 100;

} // namespace

SearchPalette::SearchPalette(QWidget *window)
    : QFrame(window)
    , m_model(new SearchModel(this))
    , m_text(new QLineEdit(this))
    , m_filters(new SearchFilters(this))
    , m_hits(new QListView(this))
    , m_message(new QLabel(this))
{
    setObjectName(u"searchPalette"_s);
    setAccessibleName(tr("Search everything"));
    setFrameStyle(QFrame::Box | QFrame::Plain);
    setAutoFillBackground(true);
    m_text->setObjectName(u"searchEdit"_s);
    m_text->setAccessibleName(tr("Search everything"));
    m_text->setPlaceholderText(tr("Sessions, people, organizations, notes…"));
    m_hits->setObjectName(u"hitList"_s);
    m_hits->setAccessibleName(tr("What was found"));
    m_hits->setFrameShape(QFrame::NoFrame);
    m_hits->setFocusPolicy(Qt::NoFocus);
    m_hits->setItemDelegate(new SearchDelegate(m_hits));
    m_hits->setModel(m_model);
    m_hits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_message->setObjectName(u"searchMessage"_s);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setWordWrap(true);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(gridStep, gridStep, gridStep, gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_text);
    layout->addWidget(m_filters);
    layout->addWidget(m_hits, 1);
    layout->addWidget(m_message);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeSearch);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&m_pause, &QTimer::timeout, this, &SearchPalette::search);
    connect(m_filters, &SearchFilters::changed, this, &SearchPalette::search);
    connect(m_hits, &QListView::clicked, this, &SearchPalette::choose);
    m_text->installEventFilter(this);
    for (QWidget *each : m_filters->findChildren<QWidget *>(Qt::FindDirectChildrenOnly))
        each->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *now) { leaveWhenFocusDoes(now); });
    window->installEventFilter(this);
    hide();
}

void SearchPalette::open(Workspace &workspace)
{
    if (isVisible()) {
        m_text->selectAll();
        return;
    }
    m_workspace = &workspace;
    m_before = QApplication::focusWidget();
    m_text->setClearButtonEnabled(true); // not before: its icon would be read at every start
    m_hits->setPalette(withTintedSelection(palette()));
    m_filters->reset(Lookup(workspace).years().value_or(QList<int>()));
    place();
    search();
    show();
    raise();
    m_text->setFocus();
    m_text->selectAll();
}

void SearchPalette::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_hits->setPalette(withTintedSelection(palette()));
}

void SearchPalette::close()
{
    m_pause.stop();
    m_workspace = nullptr;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus();
}

bool SearchPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent()) {
        if (event->type() == QEvent::Resize)
            place();
        return false;
    }
    if (event->type() != QEvent::KeyPress)
        return false;
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    // Boxes go through their own list by these keys.
    return !qobject_cast<QComboBox *>(watched) && goesByKey(key);
}

bool SearchPalette::focusNextPrevChild(bool next)
{
    QWidget *const from = focusWidget() ? focusWidget() : m_text;
    QWidget *to = from;
    do {
        to = next ? to->nextInFocusChain() : to->previousInFocusChain();
    } while (to != from
             && !(isAncestorOf(to) && to->isVisible() && (to->focusPolicy() & Qt::TabFocus)));
    to->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

bool SearchPalette::goesByKey(int key)
{
    switch (key) {
    case Qt::Key_Down:
        go(+1);
        return true;
    case Qt::Key_Up:
        go(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            search();
        choose();
        return true;
    default:
        return false;
    }
}

void SearchPalette::leaveWhenFocusDoes(QWidget *now)
{
    // Of a box's list, a menu or another program's window the focus comes back.
    if (isVisible() && now && now->window() == window() && now != this && !isAncestorOf(now))
        close();
}

void SearchPalette::search()
{
    m_pause.stop();
    if (!m_workspace)
        return;
    const TypedSearch typed = typedSearch(m_text->text());
    find(typed, m_filters->narrowed(typed.query));
}

void SearchPalette::find(const TypedSearch &typed, const SearchQuery &query)
{
    // How many there are of the other kinds is told, too.
    SearchQuery wide = query;
    wide.kind.reset();
    const Lookup lookup(*m_workspace);
    const auto all = lookup.search(wide);
    SearchQuery narrow = query;
    narrow.shown = shownOfOneKind;
    const auto shown = query.kind ? lookup.search(narrow) : all;
    if (!all || !shown) {
        emit failed(all ? shown.error() : all.error());
        return;
    }
    m_filters->show(*all, query);
    m_model->setGroups(*shown);
    tell(typed, query, *shown);
    m_hits->setVisible(!shown->isEmpty());
    place();
    layout()->activate(); // before a row is chosen, to which the list would be moved
    m_hits->setCurrentIndex(m_model->index(m_model->nextRow(-1, +1), 0));
    m_hits->scrollToTop();
}

void SearchPalette::tell(const TypedSearch &typed, const SearchQuery &query,
                         const QList<SearchGroup> &shown)
{
    int count = 0;
    bool isMore = false;
    for (const SearchGroup &group : shown) {
        count += group.count;
        isMore = isMore || group.isMore;
    }
    const QString words = query.text.trimmed();
    const bool isNarrowed = query.kind || query.year != 0 || query.audience;
    QStringList parts;
    if (!typed.notUnderstood.isEmpty())
        parts.append(tr("“%1” is no filter that is known.").arg(typed.notUnderstood.join(u' ')));
    if (words.isEmpty())
        parts.append(tr("Type to search. Every word has to begin a word of what is found. "
                        "kind:note, year:2024 or audience:public narrow it."));
    else if (shown.isEmpty() && isNarrowed)
        parts.append(tr("Nothing that is narrowed so holds “%1”. Take a filter off to see more.")
                         .arg(words));
    else if (shown.isEmpty())
        parts.append(tr("Nothing holds “%1”.").arg(words));
    else if (isMore)
        parts.append(tr("More than %Ln found. Enter shows it, Escape closes.", nullptr, count));
    else
        parts.append(tr("%n found. Enter shows it, Escape closes.", nullptr, count));
    if (query.year != 0 && !words.isEmpty())
        parts.append(tr("People and organizations belong to no year and are left out."));
    m_message->setText(parts.join(u' '));
}

void SearchPalette::choose()
{
    if (const auto rest = m_model->restOf(m_hits->currentIndex())) {
        m_filters->setKind(rest);
        m_text->setFocus();
        search();
        return;
    }
    const FoundThing *thing = m_model->thing(m_hits->currentIndex());
    if (!thing)
        return;
    const auto [kind, id] = std::pair(thing->hit.kind, thing->hit.id);
    close();
    emit chosen(kind, id);
}

void SearchPalette::go(int step)
{
    const QModelIndex next =
        m_model->index(m_model->nextRow(m_hits->currentIndex().row(), step), 0);
    m_hits->setCurrentIndex(next);
}

void SearchPalette::place()
{
    const QSize window = parentWidget()->size();
    const int width = qMin(widest, window.width() - 4 * gridStep);
    const int most = qMin(highest, window.height() - 16 * gridStep);
    // Where nothing is found there are only words.
    const int height = m_hits->isHidden() ? qMin(most, layout()->heightForWidth(width)) : most;
    setGeometry((window.width() - width) / 2, 8 * gridStep, width, height);
}

} // namespace convenor
