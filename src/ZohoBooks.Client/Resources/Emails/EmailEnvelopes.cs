using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class EmailContentEnvelope : Envelope
{
    // An object or a list of one, from kind to kind.
    public IReadOnlyList<Row<EmailContent>> Data { get => field ?? []; set; }
}
