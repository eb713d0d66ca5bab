// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/sessions/materialstable.h"
#include "ui/sessions/sessionspage.h"
#include "usecases/actionpoints.h"
#include "usecases/directory.h"
#include "usecases/materials.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

/// Takes what the program gives to others to open.
class Viewer final : public QObject
{
    Q_OBJECT

public:
    Viewer() { QDesktopServices::setUrlHandler(u"file"_s, this, "open"); }
    ~Viewer() override { QDesktopServices::unsetUrlHandler(u"file"_s); }

    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened.append(url); }
};

/// What stands beside a session: its files and links, and its action points.
class TestSessionFiles final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void linkIsAdded();
    void badLinkStaysToBeCorrected();
    void filesAreAttachedAndSaved();
    void whatCannotBeAttachedIsSaid();
    void filesAndLinksAreDropped();
    void filesArePasted();
    void fileIsOpenedFromAPrivateFolder();
    void programIsNotRunUnasked();
    void fileIsReplacedByANewerOne();
    void allFilesAreSaved();
    void onlyAPresenterCanAgree();
    void whatItWaitsForIsSaid();
    void kindBringsItsAudience();
    void actionsAreAddedAndEdited();
    void ownerIsSomebodyOrWords();
    void actionIsShownOnItsPage();
    void notesCanAlwaysBeTaken();

private:
    enum Tab { NotesTab = 2, ActionsTab = 3, FilesTab = 4 };
    enum Column { Title, MaterialKind_, Place, Audience_, Language, State, Presenter, Consents };

    void openTab(int tab);
    QTableView *view(const QString &name) { return m_bench->find<QTableView>(name); }
    QString text(const QString &name) { return m_bench->find<QLabel>(name)->text(); }
    QList<Material> materials() { return *Materials(*m_bench->workspace).materials(m_session); }
    QString file(const QString &name, const QByteArray &bytes);
    void attach(const QString &path);
    void choose(const QString &name, int row);
    void setCell(const QString &name, int row, int column, const QVariant &value);
    QVariant cell(const QString &name, int row, int column);
    void trigger(const QString &name) { m_bench->find<QAction>(name)->trigger(); }

    std::unique_ptr<Bench> m_bench;
    SessionId m_session;
};

void TestSessionFiles::init()
{
    m_bench = std::make_unique<Bench>();
    m_session = m_bench->addSession(u"Climate"_s);
}

void TestSessionFiles::openTab(int tab)
{
    m_bench->open<SessionsPage>();
    m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(tab);
}

QString TestSessionFiles::file(const QString &name, const QByteArray &bytes)
{
    QFile made(m_bench->folder.filePath(name));
    if (!made.open(QIODevice::WriteOnly) || made.write(bytes) != bytes.size())
        qFatal("no file %s", qPrintable(name));
    return made.fileName();
}

void TestSessionFiles::attach(const QString &path)
{
    const qsizetype before = materials().size();
    m_bench->prompts.answer = path;
    m_bench->find<QPushButton>(u"attachButton"_s)->click();
    QTRY_COMPARE(materials().size(), before + 1);
    QTRY_COMPARE(view(u"materialsTableView"_s)->model()->rowCount(), int(before) + 1);
}

void TestSessionFiles::choose(const QString &name, int row)
{
    view(name)->setCurrentIndex(view(name)->model()->index(row, 0));
}

void TestSessionFiles::setCell(const QString &name, int row, int column, const QVariant &value)
{
    auto *model = view(name)->model();
    const int role = column == Consents ? Qt::CheckStateRole : Qt::EditRole;
    model->setData(model->index(row, column), value, role);
}

QVariant TestSessionFiles::cell(const QString &name, int row, int column)
{
    return view(name)->model()->index(row, column).data();
}

void TestSessionFiles::linkIsAdded()
{
    openTab(FilesTab);
    auto *line = m_bench->find<QLineEdit>(u"linkEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"https://example.org/concept-note.pdf"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(materials().size(), 1);
    QCOMPARE(materials().first().url, u"https://example.org/concept-note.pdf"_s);
    QCOMPARE(materials().first().title, u"concept note"_s);
    QCOMPARE(materials().first().audience, Audience::Internal);
    QCOMPARE(view(u"materialsTableView"_s)->model()->rowCount(), 1);
    setCell(u"materialsTableView"_s, 0, Audience_, u"public"_s);
    QCOMPARE(materials().first().audience, Audience::Public);
}

void TestSessionFiles::badLinkStaysToBeCorrected()
{
    openTab(FilesTab);
    auto *line = m_bench->find<QLineEdit>(u"linkEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"javascript:alert(1)"_s);
    QTest::keyClick(line, Qt::Key_Return);
    QCOMPARE(materials().size(), 0);
    QCOMPARE(line->text(), u"javascript:alert(1)"_s);
    QVERIFY(text(u"materialsTableMessage"_s).contains(u"https://example.org"_s));
}

void TestSessionFiles::filesAreAttachedAndSaved()
{
    openTab(FilesTab);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    attach(file(u"slides.txt"_s, QByteArray(2500, 'x')));
    QTRY_COMPARE(done.size(), 1);
    QCOMPARE(materials().first().file, u"slides.txt"_s);
    QCOMPARE(cell(u"materialsTableView"_s, 0, Place).toString(), u"slides.txt (2.5 kB)"_s);
    m_bench->prompts.answer = m_bench->folder.filePath(u"copy.txt"_s);
    choose(u"materialsTableView"_s, 0);
    trigger(u"saveFileAction"_s);
    QTRY_COMPARE(QFileInfo(m_bench->prompts.answer).size(), 2500);
}

void TestSessionFiles::whatCannotBeAttachedIsSaid()
{
    openTab(FilesTab);
    m_bench->prompts.answer = m_bench->folder.filePath(u"gone.pdf"_s);
    m_bench->find<QPushButton>(u"attachButton"_s)->click();
    QTRY_VERIFY(text(u"materialsTableMessage"_s).contains(u"gone.pdf"_s));
    QCOMPARE(materials().size(), 0);
}

void TestSessionFiles::filesAndLinksAreDropped()
{
    openTab(FilesTab);
    auto *tab = m_bench->page->findChild<MaterialsTable *>();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(u"a.pdf"_s, "a")),
                  QUrl::fromLocalFile(file(u"b.pdf"_s, "b")), QUrl(u"https://example.org/c"_s)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tab, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(tab, &drop);
    QTRY_COMPARE(materials().size(), 3);
    QVERIFY(QFile::exists(m_bench->folder.filePath(u"a.pdf"_s))); // copied, not moved
}

void TestSessionFiles::filesArePasted()
{
    openTab(FilesTab);
    auto *data = new QMimeData;
    data->setUrls({QUrl::fromLocalFile(file(u"a.pdf"_s, "a"))});
    QGuiApplication::clipboard()->setMimeData(data);
    trigger(u"pasteMaterialsAction"_s);
    QTRY_COMPARE(materials().size(), 1);
    QGuiApplication::clipboard()->setText(u"https://example.org/x https://example.org/y"_s);
    trigger(u"pasteMaterialsAction"_s);
    QCOMPARE(materials().size(), 3);
}

void TestSessionFiles::fileIsOpenedFromAPrivateFolder()
{
    Viewer viewer;
    openTab(FilesTab);
    attach(file(u"slides.pdf"_s, "slides"));
    choose(u"materialsTableView"_s, 0);
    trigger(u"openFileAction"_s);
    QTRY_COMPARE(viewer.opened.size(), 1);
    const QFileInfo opened(viewer.opened.first().toLocalFile());
    QCOMPARE(opened.fileName(), u"slides.pdf"_s);
    QCOMPARE(opened.size(), 6);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(opened.permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(opened.path()).path()).permissions() & others));
    m_bench->page.reset();
    QVERIFY(!QFileInfo::exists(opened.filePath()));
}

void TestSessionFiles::programIsNotRunUnasked()
{
    Viewer viewer;
    openTab(FilesTab);
    attach(file(u"slides.pdf.desktop"_s, "x"));
    choose(u"materialsTableView"_s, 0);
    m_bench->prompts.agrees = false;
    trigger(u"openFileAction"_s);
    QCOMPARE(m_bench->prompts.asked.size(), 2);
    m_bench->jobs.finish();
    QCOMPARE(viewer.opened.size(), 0);
}

void TestSessionFiles::fileIsReplacedByANewerOne()
{
    openTab(FilesTab);
    attach(file(u"v1.pdf"_s, "one"));
    choose(u"materialsTableView"_s, 0);
    setCell(u"materialsTableView"_s, 0, State, u"cleared"_s);
    m_bench->prompts.answer = file(u"v2.pdf"_s, "two");
    trigger(u"replaceFileAction"_s);
    QTRY_COMPARE(materials().first().file, u"v2.pdf"_s);
    QCOMPARE(materials().first().title, u"v1"_s);
    QCOMPARE(materials().first().state, MaterialState::Received);
}

void TestSessionFiles::allFilesAreSaved()
{
    openTab(FilesTab);
    attach(file(u"a.pdf"_s, "a"));
    attach(file(u"b.pdf"_s, "b"));
    const QString folder = m_bench->folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(folder));
    m_bench->prompts.answer = folder;
    choose(u"materialsTableView"_s, 0);
    trigger(u"saveAllFilesAction"_s);
    QTRY_COMPARE(QDir(folder).entryList(QDir::Files), (QStringList{u"a.pdf"_s, u"b.pdf"_s}));
}

void TestSessionFiles::onlyAPresenterCanAgree()
{
    Person person;
    person.name = u"Amina Diallo"_s;
    const PersonId id = *Directory(*m_bench->workspace).addPerson(person);
    QVERIFY(Programme(*m_bench->workspace).editSession(m_session, "speakers", [&](Session &each) {
        each.speakers.append({{}, id, {}, {}, {}, SpeakerState::Confirmed, {}, {}});
    }));
    openTab(FilesTab);
    attach(file(u"slides.pdf"_s, "slides"));
    auto *model = view(u"materialsTableView"_s)->model();
    const auto isOpen = [&] {
        return bool(model->flags(model->index(0, Consents)) & Qt::ItemIsUserCheckable);
    };
    QVERIFY(!isOpen());
    setCell(u"materialsTableView"_s, 0, Presenter, QString::number(id.value()));
    QCOMPARE(materials().first().presenter, id);
    QCOMPARE(cell(u"materialsTableView"_s, 0, Presenter).toString(), u"Amina Diallo"_s);
    QVERIFY(isOpen());
    setCell(u"materialsTableView"_s, 0, Consents, Qt::Checked);
    QVERIFY(materials().first().presenterConsents);
    setCell(u"materialsTableView"_s, 0, Presenter, QString());
    QVERIFY(materials().first().presenter.isNull());
    QVERIFY(!materials().first().presenterConsents);
}

void TestSessionFiles::whatItWaitsForIsSaid()
{
    openTab(FilesTab);
    attach(file(u"slides.pdf"_s, "slides"));
    choose(u"materialsTableView"_s, 0);
    QVERIFY(text(u"materialLacksLabel"_s).contains(u"organizers only"_s));
    setCell(u"materialsTableView"_s, 0, Audience_, u"registered"_s);
    QVERIFY(text(u"materialLacksLabel"_s).contains(u"can be handed out"_s));
    setCell(u"materialsTableView"_s, 0, State, u"received"_s);
    QVERIFY(text(u"materialLacksLabel"_s).contains(u"not cleared"_s));
    setCell(u"materialsTableView"_s, 0, MaterialKind_, u"presentation"_s);
    QVERIFY(text(u"materialLacksLabel"_s).contains(u"nobody is named"_s));
}

void TestSessionFiles::kindBringsItsAudience()
{
    openTab(FilesTab);
    attach(file(u"paper.pdf"_s, "paper"));
    QSignalSpy told(m_bench->page.get(), &Page::told);
    setCell(u"materialsTableView"_s, 0, MaterialKind_, u"background"_s);
    QCOMPARE(materials().first().audience, Audience::Public);
    QCOMPARE(told.size(), 1); // it is said, as nobody chose it
    setCell(u"materialsTableView"_s, 0, Audience_, u"registered"_s);
    setCell(u"materialsTableView"_s, 0, MaterialKind_, u"report"_s);
    QCOMPARE(materials().first().audience, Audience::Registered);
    QCOMPARE(told.size(), 1);
}

void TestSessionFiles::actionsAreAddedAndEdited()
{
    openTab(ActionsTab);
    auto *line = m_bench->find<QLineEdit>(u"actionAddEdit"_s);
    line->setFocus();
    QTest::keyClicks(line, u"Share the guidance"_s);
    QTest::keyClick(line, Qt::Key_Return);
    const auto actions = [&] { return *ActionPoints(*m_bench->workspace).ofSession(m_session); };
    QCOMPARE(actions().size(), 1);
    QCOMPARE(actions().first().text, u"Share the guidance"_s);
    QCOMPARE(actions().first().audience, Audience::Internal);
    QCOMPARE(line->text(), QString());
    setCell(u"actionsTableView"_s, 0, 2, u"2024-02-18"_s);
    QCOMPARE(actions().first().due, QDate(2024, 2, 18));
    QVERIFY(cell(u"actionsTableView"_s, 0, 2).toString().contains(u"overdue"_s));
    setCell(u"actionsTableView"_s, 0, 2, u"soon"_s);
    QVERIFY(text(u"actionsTableMessage"_s).contains(u"soon"_s));
    setCell(u"actionsTableView"_s, 0, 3, u"done"_s);
    QCOMPARE(actions().first().state, ActionState::Done);
    setCell(u"actionsTableView"_s, 0, 0, QString());
    QCOMPARE(actions().first().text, u"Share the guidance"_s);
    choose(u"actionsTableView"_s, 0);
    m_bench->find<QWidget>(u"actionsTable"_s)->findChild<QAction *>(u"removeAction"_s)->trigger();
    QCOMPARE(actions().size(), 0);
    m_bench->undo();
    QCOMPARE(view(u"actionsTableView"_s)->model()->rowCount(), 1);
}

void TestSessionFiles::ownerIsSomebodyOrWords()
{
    Person person;
    person.name = u"Amina Diallo"_s;
    const PersonId id = *Directory(*m_bench->workspace).addPerson(person);
    Organization organization;
    organization.name = u"Harbour"_s;
    const OrganizationId harbour = *Directory(*m_bench->workspace).addOrganization(organization);
    Action action;
    action.session = m_session;
    action.text = u"Share it"_s;
    QVERIFY(ActionPoints(*m_bench->workspace).add(action));
    openTab(ActionsTab);
    auto *table = view(u"actionsTableView"_s);
    const auto type = [&](const QString &typed) {
        QTRY_VERIFY(!table->findChild<QLineEdit *>(u"cellEdit"_s)); // the one before
        m_bench->activate();
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 1));
        QTest::keyClick(table, Qt::Key_Return);
        auto *editor = table->findChild<QLineEdit *>(u"cellEdit"_s);
        QVERIFY(editor);
        QTest::keyClicks(editor, typed);
        QTest::keyClick(editor, Qt::Key_Return);
    };
    const auto owner = [&] {
        return ActionPoints(*m_bench->workspace).ofSession(m_session)->first().owner;
    };
    type(u"amina diallo"_s);
    QCOMPARE(owner().person, id);
    type(u"harbour"_s);
    QCOMPARE(owner().organization, harbour);
    QVERIFY(owner().person.isNull());
    type(u"all participants"_s);
    QCOMPARE(owner().text, u"all participants"_s);
}

void TestSessionFiles::actionIsShownOnItsPage()
{
    Action action;
    action.session = m_session;
    action.text = u"Share it"_s;
    const ActionId id = *ActionPoints(*m_bench->workspace).add(action);
    openTab(ActionsTab);
    QSignalSpy revealed(m_bench->page.get(), &Page::revealRequested);
    choose(u"actionsTableView"_s, 0);
    trigger(u"showActionAction"_s);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed.first()[0].value<Kind>(), Kind::Action);
    QCOMPARE(revealed.first()[1].toLongLong(), id.value());
}

void TestSessionFiles::notesCanAlwaysBeTaken()
{
    openTab(NotesTab);
    auto *page = static_cast<SessionsPage *>(m_bench->page.get());
    QSignalSpy asked(page, &SessionsPage::notesRequested);
    auto *button = m_bench->find<QPushButton>(u"liveNotesButton"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<SessionId>(), m_session);
}

QTEST_MAIN(TestSessionFiles)

#include "tst_sessionfiles.moc"
