using System.Globalization;

namespace Sandbox;

/// <summary>A line of a change order.</summary>
internal sealed class ProcoreChangeOrderLine(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }

    public string? Description
    {
        get => Text("description");
        init => Values["description"] = value;
    }

    public long? TaxCodeId => long.TryParse(Text("tax_code_id"), NumberStyles.None, CultureInfo.InvariantCulture, out long code) ? code : null;
}
