using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class EmailContentEnvelope : BareEnvelope
{
    // An object or a list of one, from kind to kind; of estimates, retainer invoices and vendor payments it stands beside the code.
    public IReadOnlyList<Row<EmailContent>> Data { get => field ?? []; set; }

    internal Row<EmailContent>? Content => Data is [var one, ..] ? one
        : Bare(EmailsJson.Default.DictionaryStringJsonElement, EmailsJson.Default.RowEmailContent);
}
