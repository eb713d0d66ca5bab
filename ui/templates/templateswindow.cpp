// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/templates/templateswindow.h"

#include "ui/support/plainlabel.h"
#include "ui/support/prompts.h"
#include "ui/support/theme.h"
#include "ui/templates/templateeditor.h"
#include "ui/widgets/pagepreview.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QTreeWidget>
#include <QUrl>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pauseBeforeKeeping = std::chrono::milliseconds(500);

/// Of FILE:LINE; 0 where there is no line.
int lineOf(const Problem &fault)
{
    return fault.where.section(u':', -1).toInt();
}

QString wordedKind(TemplateField::Kind kind)
{
    switch (kind) {
    case TemplateField::Text:
        return TemplatesWindow::tr("text");
    case TemplateField::Link:
        return TemplatesWindow::tr("link");
    case TemplateField::Markup:
        return TemplatesWindow::tr("content");
    case TemplateField::Flag:
        return TemplatesWindow::tr("if");
    case TemplateField::List:
        return TemplatesWindow::tr("each");
    case TemplateField::Object:
        break;
    }
    return TemplatesWindow::tr("words");
}

} // namespace

TemplatesWindow::TemplatesWindow(Workspace &workspace, Prompts &prompts, SeriesId series,
                                 QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_series(series)
    , m_templates(workspace, series)
    , m_list(new TemplateList(this))
{
    setObjectName(u"templatesWindow"_s);
    setWindowTitle(tr("Templates of the pages"));
    resize(1240, 760);
    auto *splitter = new QSplitter(this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeLists());
    splitter->addWidget(makeEditor());
    splitter->addWidget(makePreview());
    splitter->setSizes({250, 540, 450});
    m_message = new QLabel(this);
    m_message->setObjectName(u"templateMessage"_s);
    showPlain(m_message);
    m_message->hide();
    auto *column = new QVBoxLayout(this);
    column->addWidget(splitter, 1);
    column->addWidget(m_message);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeKeeping);
    connect(&m_pause, &QTimer::timeout, this, &TemplatesWindow::commit);
    connect(m_editor, &QPlainTextEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_list, &TemplateList::chosen, this, &TemplatesWindow::choose);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &TemplatesWindow::ask);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &TemplatesWindow::ask);
    ask();
    m_list->setFocus();
}

QWidget *TemplatesWindow::makeLists()
{
    auto *lists = new QSplitter(Qt::Vertical, this);
    lists->setChildrenCollapsible(false);
    lists->addWidget(m_list);
    m_fields = new QTreeWidget(lists);
    m_fields->setObjectName(u"fieldTree"_s);
    m_fields->setAccessibleName(tr("Fields"));
    m_fields->setHeaderLabels({tr("Field"), tr("What it is")});
    m_fields->setToolTip(tr("Enter or a double click puts it where the cursor is"));
    m_fields->setColumnWidth(0, 150);
    connect(m_fields, &QTreeWidget::itemActivated, this, &TemplatesWindow::insertField);
    lists->addWidget(m_fields);
    lists->setSizes({430, 300});
    return lists;
}

QWidget *TemplatesWindow::makeEditor()
{
    auto *pane = new QWidget(this);
    auto *sets =
        new QPushButton(QIcon::fromTheme(u"document-new-from-template"_s), tr("&Start from"), pane);
    sets->setObjectName(u"templateSetButton"_s);
    sets->setAccessibleName(tr("Start from a ready set"));
    auto *choices = new QMenu(sets);
    const auto add = [&](const QString &name, const QString &text, TemplateSet set) {
        QAction *action = choices->addAction(text, this, [this, set] { start(set); });
        action->setObjectName(name);
    };
    add(u"neutralSetAction"_s, tr("The program's own, &neutral"), TemplateSet::Neutral);
    add(u"cmsSetAction"_s, tr("Markup of which a &CMS keeps all"), TemplateSet::Cms);
    sets->setMenu(choices);
    m_restore = new QPushButton(QIcon::fromTheme(u"edit-undo"_s), tr("&Back to the former"), pane);
    m_restore->setObjectName(u"restoreTemplateButton"_s);
    m_restore->setAccessibleName(tr("Back to the former text"));
    m_restore->setToolTip(tr("Uses the workspace's or the program's text again; this one is kept "
                             "beside it as .old"));
    connect(m_restore, &QPushButton::clicked, this, &TemplatesWindow::restore);
    auto *folder = new QPushButton(QIcon::fromTheme(u"folder-open"_s), tr("&Folder"), pane);
    folder->setObjectName(u"templateFolderButton"_s);
    folder->setAccessibleName(tr("Show the folder"));
    auto *folders = new QMenu(folder);
    folders->addAction(tr("Of &this series"), this, [this] { openFolder(false); });
    folders->addAction(tr("Of &all series, with the letters"), this, [this] { openFolder(true); });
    folder->setMenu(folders);
    m_editor = new TemplateEditor(pane);
    m_editor->setObjectName(u"templateEdit"_s);
    m_editor->setAccessibleName(tr("Text of the template"));
    m_state = new QLabel(pane);
    m_state->setObjectName(u"templateState"_s);
    showPlain(m_state);
    m_faults = new QListWidget(pane);
    m_faults->setObjectName(u"faultList"_s);
    m_faults->setAccessibleName(tr("Faults"));
    m_faults->setWordWrap(true);
    m_faults->setMaximumHeight(130);
    connect(m_faults, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        m_editor->goToLine(item->data(Qt::UserRole).toInt());
    });

    auto *bar = new QHBoxLayout;
    bar->addWidget(sets);
    bar->addWidget(m_restore);
    bar->addStretch(1);
    bar->addWidget(folder);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(gridStep, 0, gridStep, 0);
    column->addLayout(bar);
    column->addWidget(m_editor, 1);
    column->addWidget(m_state);
    column->addWidget(m_faults);
    return pane;
}

QWidget *TemplatesWindow::makePreview()
{
    auto *pane = new QWidget(this);
    m_use = new QComboBox(pane);
    m_use->setObjectName(u"previewBox"_s);
    m_use->setAccessibleName(tr("What is shown"));
    for (const TemplateUse each : {TemplateUse::SeriesPage, TemplateUse::SessionPage,
                                   TemplateUse::SeriesMarkup, TemplateUse::SessionMarkup})
        m_use->addItem(worded(each), int(each));
    connect(m_use, &QComboBox::activated, this, [this] {
        fillFields();
        preview();
    });
    m_preview = new PagePreview(pane);
    m_markup = new QPlainTextEdit(pane);
    m_markup->setObjectName(u"previewMarkup"_s);
    m_markup->setAccessibleName(tr("Markup that is made"));
    m_markup->setReadOnly(true);
    m_markup->setTabChangesFocus(true);
    m_markup->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *tabs = new QTabWidget(pane);
    tabs->setAccessibleName(tr("Preview"));
    tabs->addTab(m_preview, tr("As it &looks"));
    tabs->addTab(m_markup, tr("Mark&up"));
    auto *label = new QLabel(tr("S&hown"), pane);
    label->setBuddy(m_use);
    auto *bar = new QHBoxLayout;
    bar->addWidget(label);
    bar->addWidget(m_use, 1);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(tabs, 1);
    return pane;
}

void TemplatesWindow::refresh(const ChangeSet &)
{
    preview();
}

TemplatesWindow::~TemplatesWindow()
{
    commit();
}

void TemplatesWindow::done(int result)
{
    if (commit()
        || m_prompts.confirm(tr("Close without keeping what was typed?"), m_message->text(),
                             tr("Close")))
        QDialog::done(result);
}

/// What is in the folder now. An editor in which something waits keeps it.
void TemplatesWindow::ask()
{
    watch();
    const auto all = m_templates.all();
    if (!all) {
        tell(all.error());
        return;
    }
    m_message->hide();
    m_list->show(*all);
    const PageTemplate *now = m_list->current();
    if (now && now->file == m_file && !m_pause.isActive()) {
        const QString text = now->draft.value_or(now->text);
        if (text != m_kept)
            choose();
        m_restore->setEnabled(now->owner == TemplateOwner::Series || now->draft);
    }
}

void TemplatesWindow::choose()
{
    const PageTemplate *chosen = m_list->current();
    if (!chosen)
        return;
    const PageTemplate now = *chosen; // committing asks for the list again
    const bool isOther = m_file != now.file;
    if (isOther && !commit()) {
        m_list->choose(m_file);
        return;
    }
    m_file = now.file;
    m_kept = now.draft.value_or(now.text);
    {
        const QSignalBlocker quiet(m_editor);
        m_editor->setPlainText(m_kept);
    }
    m_pause.stop();
    m_restore->setEnabled(now.owner == TemplateOwner::Series || now.draft);
    if (isOther)
        m_use->setCurrentIndex(m_use->findData(int(now.use)));
    fillFields();
    const auto faults = m_templates.faults(m_file, m_kept);
    if (faults)
        showFaults(*faults);
    else
        tell(faults.error());
    preview();
}

bool TemplatesWindow::commit()
{
    m_pause.stop();
    const QString text = m_editor->toPlainText();
    if (m_file.isEmpty() || text == m_kept)
        return true;
    const auto faults = m_templates.change(m_file, text);
    if (!faults) {
        tell(faults.error());
        return false;
    }
    m_kept = text;
    showFaults(*faults);
    preview();
    ask();
    return true;
}

void TemplatesWindow::showFaults(const QList<Problem> &faults)
{
    QSet<int> lines;
    m_faults->clear();
    for (const Problem &fault : faults) {
        auto *item =
            new QListWidgetItem(QIcon::fromTheme(u"dialog-error"_s), worded(fault.what), m_faults);
        const bool isHere = fault.where.section(u':', 0, 0) == m_file;
        item->setData(Qt::UserRole, isHere ? lineOf(fault) : 1);
        if (isHere)
            lines.insert(lineOf(fault));
    }
    m_editor->setFaultyLines(lines);
    m_faults->setVisible(!faults.isEmpty());
    m_state->setText(faults.isEmpty()
                         ? tr("No faults: the pages are made of this text.")
                         : tr("%n fault(s). The text is kept, but the pages are made of the former "
                              "one until it is mended.",
                              nullptr, int(faults.size())));
}

TemplateUse TemplatesWindow::use() const
{
    return TemplateUse(m_use->currentData().toInt());
}

void TemplatesWindow::preview()
{
    if (m_file.isEmpty())
        return;
    const auto made = m_templates.preview(use(), m_file, m_editor->toPlainText());
    if (!made) {
        // With faults the last one that could be made stays.
        if (made.error().kind == ErrorKind::NotFound) {
            m_preview->setPlainText(worded(made.error()));
            m_markup->clear();
        }
        return;
    }
    const QString markup = QString::fromUtf8(*made);
    if (markup == m_markup->toPlainText())
        return;
    const int place = m_preview->verticalScrollBar()->value();
    m_preview->showPage(markup);
    m_preview->verticalScrollBar()->setValue(place);
    m_markup->setPlainText(markup);
}

void TemplatesWindow::restore()
{
    const QString file = m_file;
    m_pause.stop();
    m_kept = m_editor->toPlainText(); // it is not to be written again
    if (const auto done = m_templates.restore(file); !done) {
        tell(done.error());
        return;
    }
    emit told(tr("%1 is no longer the series' own").arg(file));
    ask();
}

void TemplatesWindow::start(TemplateSet set)
{
    commit();
    const bool wanted = m_prompts.confirm(
        tr("Start from this set of templates?"),
        tr("Texts of this series' own go; each is kept beside its place in the folder as .old."),
        tr("Start from it"));
    if (!wanted)
        return;
    if (const auto done = m_templates.start(set); !done)
        tell(done.error());
    else
        emit told(set == TemplateSet::Cms ? tr("Markup is made for a CMS now")
                                          : tr("The program's templates are used now"));
    ask();
}

void TemplatesWindow::openFolder(bool ofAllSeries)
{
    commit();
    const Publishing publishing(m_workspace);
    const QString folder =
        ofAllSeries ? publishing.templateFolder() : m_templates.folder().value_or(QString());
    const auto made = ofAllSeries ? publishing.makeTemplateFolder() : Result<void>();
    if (!made || !QDir().mkpath(folder)) {
        tell(made ? Error{ErrorKind::Io, {"output.cannot-write", {folder}}, {}, {}} : made.error());
        return;
    }
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    ask();
}

void TemplatesWindow::fillFields()
{
    m_fields->clear();
    if (m_file == u"page.css")
        return;
    QHash<QStringList, QTreeWidgetItem *> sections;
    for (const TemplateField &field : PageTemplates::fields(use())) {
        QTreeWidgetItem *around = sections.value(field.within, m_fields->invisibleRootItem());
        auto *item = new QTreeWidgetItem(around, {field.name, wordedKind(field.kind)});
        item->setData(0, Qt::UserRole, int(field.kind));
        sections.insert(field.within + QStringList{field.name}, item);
    }
}

void TemplatesWindow::insertField()
{
    const QTreeWidgetItem *item = m_fields->currentItem();
    if (!item)
        return;
    const auto kind = TemplateField::Kind(item->data(0, Qt::UserRole).toInt());
    QString name = item->text(0);
    if (kind == TemplateField::Flag || kind == TemplateField::List) {
        m_editor->insertAround(u"{{#%1}}"_s.arg(name), u"{{/%1}}"_s.arg(name));
        return;
    }
    // What is in words or labels has its name before it; what is in a list is named within it.
    const QTreeWidgetItem *around = item->parent();
    if (around && around->data(0, Qt::UserRole).toInt() == TemplateField::Object)
        name.prepend(around->text(0) + u'.');
    if (kind != TemplateField::Object)
        m_editor->insertAround(u"{{%1}}"_s.arg(name), {});
}

void TemplatesWindow::watch()
{
    const QString folder = m_templates.folder().value_or(QString());
    QStringList paths;
    for (const QString &each : {Publishing(m_workspace).templateFolder(), folder}) {
        if (!QDir(each).exists() || each.isEmpty())
            continue;
        paths.append(each);
        for (const QString &name :
             QDir(each).entryList({u"*.mustache"_s, u"page.css"_s}, QDir::Files))
            paths.append(each + u'/' + name);
    }
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    for (const QString &path : std::as_const(paths)) {
        if (!watched.contains(path))
            m_watcher.addPath(path);
    }
}

void TemplatesWindow::tell(const Error &error)
{
    const QString way = wayOut(error);
    m_message->setText(worded(error) + (way.isEmpty() ? QString() : u": "_s + way));
    m_message->show();
}

} // namespace convenor
