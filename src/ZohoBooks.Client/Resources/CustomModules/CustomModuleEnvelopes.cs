using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed class CustomModuleList : ListEnvelope<CustomModule>
{
    public List<CustomModule>? Modules { get; set; }

    [JsonIgnore]
    public override List<CustomModule>? Rows => Modules;
}

internal sealed class CustomModuleEnvelope : Envelope
{
    public CustomModule? Module { get; set; }
}

internal sealed class CustomRecordList : ListEnvelope<CustomRecord>
{
    public List<CustomRecord>? ModuleRecord { get; set; }

    [JsonIgnore]
    public override List<CustomRecord>? Rows => ModuleRecord;
}

internal sealed class CustomRecordEnvelope : Envelope
{
    // An object for one that is read, a list of one for one that was written.
    public IReadOnlyList<CustomRecord> ModuleRecord { get => field ?? []; set; }

    public CustomRecord? ModuleRecordHash { get; set; }
}
