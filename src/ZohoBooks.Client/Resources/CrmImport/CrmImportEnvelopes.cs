using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class ImportedContactEnvelope : Envelope
{
    public Row<ImportedContact>? Data { get; set; }
}

internal sealed class ImportedItemEnvelope : Envelope
{
    public Row<ImportedItem>? Data { get; set; }
}
