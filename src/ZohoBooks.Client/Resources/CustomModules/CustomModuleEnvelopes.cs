using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

internal sealed class CustomModuleList : ListEnvelope<CustomModule>
{
    public RowList<CustomModule>? Modules { get => Rows; set => Rows = value; }
}

internal sealed class CustomModuleEnvelope : Envelope
{
    public Row<CustomModule>? Module { get; set; }
}

internal sealed class CustomRecordList : ListEnvelope<CustomRecord>
{
    public RowList<CustomRecord>? ModuleRecord { get => Rows; set => Rows = value; }
}

internal sealed class CustomRecordEnvelope : Envelope
{
    // An object for one that is read, a list of one for one that was written.
    public IReadOnlyList<Row<CustomRecord>> ModuleRecord { get => field ?? []; set; }

    public Row<CustomRecord>? ModuleRecordHash { get; set; }
}
