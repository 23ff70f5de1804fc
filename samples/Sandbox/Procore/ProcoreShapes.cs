using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;

namespace Sandbox;

/// <summary>The small shapes that several resources share.</summary>
internal static class ProcoreShapes
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];

    /// <summary>UTC as the documents write it, or with the offset of the company's zone.</summary>
    public static JsonNode Time(this ProcoreState state, DateTimeOffset at) => state.Switches.TimesCarryOffsets
        ? Instant.FromDateTimeOffset(at).InZone(Zone).ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)!
        : at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)!;

    public static JsonNode? Time(this ProcoreState state, DateTimeOffset? at) => at is { } value ? state.Time(value) : null;

    public static JsonObject CostType(ProcoreCostType type) => new()
    {
        ["id"] = type.Id,
        ["name"] = type.Name,
        ["code"] = type.Code,
        ["base_type"] = type.BaseType,
        ["origin_data"] = type.Copy("origin_data"),
        ["origin_id"] = type.Copy("origin_id"),
    };

    /// <summary>The budget (WBS) code as lines mention it.</summary>
    public static JsonObject WbsCode(ProcoreWbsCode wbs) => new()
    {
        ["id"] = wbs.Id,
        ["flat_code"] = wbs.FlatCode,
        ["description"] = wbs.Description,
    };

    /// <summary>The currency of a commitment, with that of its project and the rate between the two; null where Procore does not tell it.</summary>
    public static JsonObject? CurrencyConfiguration(ProcoreState state, ProcoreContract contract) =>
        !state.TellsCurrencyOf(contract.Project) || !state.Switches.ContractsTellTheirCurrency
            ? null
            : Currency(contract.Text("currency_iso_code") ?? state.CurrencyOf(contract.Project), state.CurrencyOf(contract.Project), contract.Values["currency_exchange_rate"]?.ToString() ?? "1.0");

    /// <summary>The currency of a project's amounts; null where Procore does not tell it.</summary>
    public static JsonObject? CurrencyConfiguration(ProcoreState state, ProcoreProject project) =>
        state.TellsCurrencyOf(project) ? Currency(state.CurrencyOf(project), state.CurrencyOf(project), "1.0") : null;

    private static JsonObject Currency(string currency, string counted, string rate) => new()
    {
        ["currency_iso_code"] = currency,
        ["base_currency_iso_code"] = counted,
        ["currency_exchange_rate"] = rate,
    };

    /// <summary>An id as version 2 writes it.</summary>
    public static JsonNode Id(long id) => id.ToString(CultureInfo.InvariantCulture)!;

    public static JsonArray Ids(IEnumerable<long> ids)
    {
        JsonArray array = [];
        foreach (long id in ids)
            array.Add((JsonNode)id);
        return array;
    }
}
