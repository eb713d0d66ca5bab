// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/jsontext.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Follows the parser through objects and arrays to tell where a key stands twice.
class KeyWatch final
{
public:
    explicit KeyWatch(QList<Problem> &faults)
        : m_faults(faults)
    {
    }

    /// Where the parser stands: the item of the list that it has begun.
    QString place() const
    {
        const bool inList = !m_levels.isEmpty() && m_levels.last().isArray;
        return path(inList ? 1 : 0);
    }

    void see(Json::parse_event_t event, const Json &parsed)
    {
        using Event = Json::parse_event_t;
        switch (event) {
        case Event::key:
            seeKey(convenor::textOf(parsed));
            break;
        case Event::object_start:
        case Event::array_start:
            seeItem();
            m_levels.append(Level{event == Event::array_start, {}, -1, {}});
            break;
        case Event::object_end:
        case Event::array_end:
            m_levels.removeLast();
            break;
        case Event::value:
            seeItem();
            break;
        }
    }

private:
    struct Level
    {
        bool isArray = false;
        QSet<QString> keys;
        int index = -1;
        QString key;
    };

    void seeItem()
    {
        if (!m_levels.isEmpty() && m_levels.last().isArray)
            ++m_levels.last().index;
    }

    void seeKey(const QString &key)
    {
        Level &level = m_levels.last();
        level.key = key;
        if (level.keys.contains(key))
            m_faults.append({path(), {"document.twice", {}}});
        level.keys.insert(key);
    }

    QString path(int further = 0) const
    {
        QString text;
        for (const Level &level : m_levels) {
            const bool last = &level == &m_levels.last();
            if (level.isArray)
                text += u'[' + QString::number(level.index + (last ? further : 0)) + u']';
            else
                text += (text.isEmpty() ? QString() : u"."_s) + level.key;
        }
        return text;
    }

    QList<Problem> &m_faults;
    QList<Level> m_levels;
};

/// What the library says of the fault, without its own numbers, place and guesses:
/// "[json.exception…] parse error at …: syntax error while parsing … - unexpected end of input; …".
QString essenceOf(const Json::parse_error &fault)
{
    const QString said = QString::fromUtf8(fault.what());
    const qsizetype dash = said.indexOf(u" - ");
    const qsizetype start = dash < 0 ? said.indexOf(u": ") + 2 : dash + 3;
    return said.sliced(start).section(u';', 0, 0);
}

} // namespace

Result<Json> parseJson(const QByteArray &text, QList<Problem> &faults)
{
    KeyWatch watch(faults);
    try {
        return Json::parse(text.cbegin(), text.cend(), [&](int, auto event, Json &parsed) {
            watch.see(event, parsed);
            return true;
        });
    } catch (const Json::parse_error &fault) {
        const auto at = qsizetype(std::min<size_t>(fault.byte, size_t(text.size())));
        const QByteArrayView before = QByteArrayView(text).first(std::max<qsizetype>(0, at - 1));
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        return failure(ErrorKind::Invalid, "document.malformed",
                       {QString::number(before.count('\n') + 1),
                        QString::number(before.size() - lineStart + 1)},
                       essenceOf(fault));
    } catch (const Json::out_of_range &) { // a number that no machine's number can be
        faults.append({watch.place(), {"document.number-range", {}}});
        return tl::unexpected(Error{
            ErrorKind::Invalid, {"document.faults", {QString::number(faults.size())}}, faults, {}});
    }
}

} // namespace convenor
