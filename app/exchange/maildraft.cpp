// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/maildraft.h"

#include "base/filename.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QUrl>

#include <memory>
#include <mutex>

#undef signals // GLib has a field of this name
#include <gmime/gmime.h>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Unref
{
    void operator()(gpointer object) const { g_object_unref(object); }
};
/// An object of GMime that belongs to whoever holds it.
template <class T>
using Owned = std::unique_ptr<T, Unref>;

void startOnce()
{
    static std::once_flag started;
    std::call_once(started, g_mime_init);
}

bool isControl(QChar c)
{
    const bool isTurning = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
    return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line
        || c.category() == QChar::Separator_Paragraph || isTurning;
}

bool hasControl(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isControl);
}

/// On one line, for a header.
QString lineOf(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        if (isControl(c))
            c = u' ';
    }
    return line.simplified();
}

/// What looks like an encoded word is one to every reader, and GMime leaves it as it is: it is
/// encoded here, so that it is read as it was written.
QByteArray headerText(const QString &text)
{
    const QString line = lineOf(text);
    if (!line.contains(u"=?"))
        return line.toUtf8();
    constexpr qsizetype mostBytes = 45; // an encoded word has room for them
    QByteArrayList words;
    QByteArray word;
    for (qsizetype at = 0; at < line.size();) {
        const qsizetype letter = line[at].isHighSurrogate() ? 2 : 1;
        const QByteArray bytes = line.mid(at, letter).toUtf8();
        if (word.size() + bytes.size() > mostBytes)
            words.append("=?utf-8?B?" + std::exchange(word, {}).toBase64() + "?=");
        word += bytes;
        at += letter;
    }
    words.append("=?utf-8?B?" + word.toBase64() + "?=");
    return words.join(' ');
}

/// With LF alone as its line ends, and no control characters but tabs.
QString cleanBody(const QString &text)
{
    QString body;
    body.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (text.mid(i + 1, 1) != u"\n")
                body += u'\n';
        } else if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control) {
            body += c;
        }
    }
    if (!body.endsWith(u'\n'))
        body += u'\n';
    return body;
}

/// The domain in ASCII; empty where it is none.
QString asciiDomain(const QString &domain)
{
    static const QRegularExpression form(
        u"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longest = 253;
    const QString ascii = QString::fromLatin1(QUrl::toAce(domain));
    return ascii.size() <= longest && form.match(ascii).hasMatch() ? ascii : QString();
}

struct Spec
{
    QString local;
    QString domain;
};

Spec specOf(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return at < 0 ? Spec() : Spec{address.left(at), address.mid(at + 1)};
}

void addAddresses(InternetAddressList *header, const QList<MailAddress> &list)
{
    // The header is written anew whenever it changes: all at once.
    const Owned<InternetAddressList> addresses(internet_address_list_new());
    for (const MailAddress &each : list) {
        const Spec spec = specOf(each.address.trimmed());
        const QByteArray name = headerText(each.name);
        const QByteArray address = (spec.local + u'@' + asciiDomain(spec.domain)).toLatin1();
        const Owned<InternetAddress> mailbox(internet_address_mailbox_new(
            name.isEmpty() ? nullptr : name.constData(), address.constData()));
        internet_address_list_add(addresses.get(), mailbox.get());
    }
    if (!list.isEmpty())
        internet_address_list_append(header, addresses.get());
}

GMimePart *partOf(const QByteArray &type, const QByteArray &bytes, GMimeContentEncoding encoding)
{
    const auto slash = type.indexOf('/');
    GMimePart *part =
        g_mime_part_new_with_type(type.left(slash).constData(), type.mid(slash + 1).constData());
    const Owned<GMimeStream> stream(
        g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    const Owned<GMimeDataWrapper> content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, encoding);
    return part;
}

Owned<GMimeObject> textPart(const QByteArray &type, const QString &text)
{
    auto *part = GMIME_OBJECT(
        partOf(type, cleanBody(text).toUtf8(), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE));
    g_mime_object_set_content_type_parameter(part, "charset", "utf-8");
    return Owned<GMimeObject>(part);
}

QByteArray judgedType(const QByteArray &type)
{
    static const QRegularExpression form(u"^[a-z]+/[a-z0-9][a-z0-9!#$&^_.+-]*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    // Those two have a body of their own kind, which may not be encoded.
    const bool isWhole =
        type.toLower().startsWith("multipart/") || type.toLower().startsWith("message/");
    return form.match(QString::fromLatin1(type)).hasMatch() && !isWhole
        ? type
        : QByteArray("application/octet-stream");
}

Owned<GMimeObject> filePart(const MailAttachment &file)
{
    GMimePart *part = partOf(judgedType(file.type), file.bytes, GMIME_CONTENT_ENCODING_BASE64);
    g_mime_object_set_disposition(GMIME_OBJECT(part), GMIME_DISPOSITION_ATTACHMENT);
    g_mime_part_set_filename(part, safeFileName(file.name).toUtf8().constData());
    return Owned<GMimeObject>(GMIME_OBJECT(part));
}

/// Puts parts together with a boundary that the same draft gets again. "=_" is in no line of
/// quoted-printable or base64.
class Bundling final
{
public:
    explicit Bundling(const MailDraft &draft)
    {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (const QString &each : {draft.subject, draft.text, draft.html})
            hash.addData(each.toUtf8() + '\n');
        for (const MailAttachment &file : draft.attachments)
            hash.addData(file.name.toUtf8() + '\n');
        constexpr int enough = 24;
        m_mark = "=_" + hash.result().toHex().left(enough);
    }

    Owned<GMimeObject> bundle(const char *kind, QList<GMimeObject *> parts) const
    {
        GMimeMultipart *multipart = g_mime_multipart_new_with_subtype(kind);
        g_mime_multipart_set_boundary(multipart, (m_mark + '.' + kind).constData());
        for (GMimeObject *part : parts)
            g_mime_multipart_add(multipart, part);
        return Owned<GMimeObject>(GMIME_OBJECT(multipart));
    }

private:
    QByteArray m_mark;
};

Owned<GMimeObject> bodyOf(const MailDraft &draft)
{
    const Bundling bundling(draft);
    Owned<GMimeObject> body = textPart("text/plain", draft.text);
    if (!draft.html.isEmpty()) {
        const Owned<GMimeObject> html = textPart("text/html", draft.html);
        body = bundling.bundle("alternative", {body.get(), html.get()});
    }
    if (draft.attachments.isEmpty())
        return body;
    std::vector<Owned<GMimeObject>> files;
    QList<GMimeObject *> parts{body.get()};
    for (const MailAttachment &file : draft.attachments)
        parts.append(files.emplace_back(filePart(file)).get());
    return bundling.bundle("mixed", parts);
}

void setHeaders(GMimeMessage *message, const MailDraft &draft)
{
    auto *object = GMIME_OBJECT(message);
    addAddresses(g_mime_message_get_from(message), draft.from);
    addAddresses(g_mime_message_get_to(message), draft.to);
    addAddresses(g_mime_message_get_cc(message), draft.cc);
    addAddresses(g_mime_message_get_bcc(message), draft.bcc);
    g_mime_message_set_subject(message, headerText(draft.subject).constData(), "utf-8");
    if (draft.date.isValid()) {
        GDateTime *date = g_date_time_new_from_unix_utc(draft.date.toSecsSinceEpoch());
        g_mime_message_set_date(message, date);
        g_date_time_unref(date);
    }
    static const QRegularExpression tag(u"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$"_s);
    if (tag.match(draft.language).hasMatch())
        g_mime_object_set_header(object, "Content-Language", draft.language.toLatin1().constData(),
                                 nullptr);
    g_mime_object_set_header(object, "X-Unsent", "1", nullptr);
}

QByteArray written(GMimeMessage *message)
{
    const std::unique_ptr<GMimeFormatOptions, decltype(&g_mime_format_options_free)> options(
        g_mime_format_options_new(), g_mime_format_options_free);
    g_mime_format_options_set_newline_format(options.get(), GMIME_NEWLINE_FORMAT_DOS);
    g_mime_format_options_set_param_encoding_method(options.get(),
                                                    GMIME_PARAM_ENCODING_METHOD_RFC2231);
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), options.get(), stream.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)};
}

} // namespace

Result<void> judgeAddress(const MailAddress &address)
{
    static const QRegularExpression local(
        u"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    constexpr qsizetype longestLocal = 64;
    const QString shown = lineOf(address.address);
    if (hasControl(address.name) || hasControl(address.address))
        return failure(ErrorKind::Invalid, "mail.control",
                       {shown.isEmpty() ? lineOf(address.name) : shown});
    const Spec spec = specOf(address.address.trimmed());
    if (spec.local.isEmpty() || asciiDomain(spec.domain).isEmpty())
        return failure(ErrorKind::Invalid, "mail.address", {shown});
    const bool isAscii = std::all_of(spec.local.cbegin(), spec.local.cend(),
                                     [](QChar c) { return c.unicode() < 0x80; });
    if (!isAscii)
        return failure(ErrorKind::Invalid, "mail.address-not-ascii", {shown});
    if (spec.local.size() > longestLocal || !local.match(spec.local).hasMatch())
        return failure(ErrorKind::Invalid, "mail.address", {shown});
    return {};
}

Result<QByteArray> mailBytes(const MailDraft &draft)
{
    QList<Problem> refused;
    for (const auto *list : {&draft.from, &draft.to, &draft.cc, &draft.bcc}) {
        for (const MailAddress &each : *list) {
            if (const auto judged = judgeAddress(each); !judged)
                refused.append({lineOf(each.name), judged.error().reason});
        }
    }
    if (!refused.isEmpty())
        return tl::unexpected(Error{ErrorKind::Invalid, refused.first().what, refused, {}});
    startOnce();
    const Owned<GMimeMessage> message(g_mime_message_new(FALSE));
    setHeaders(message.get(), draft);
    g_mime_message_set_mime_part(message.get(), bodyOf(draft).get());
    return written(message.get());
}

} // namespace convenor
