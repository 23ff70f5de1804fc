using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A row of a budget view. Besides what is named here it has one member for each column of the view, see <see cref="Columns"/>. Which of
/// the named members are there depends on the kind of row.
/// </summary>
public sealed record BudgetRow : INamesItsMembers
{
    /// <summary>The id of the budget line; null for rows that are not on the budget.</summary>
    public long? Id { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The WBS code of the row.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The id of the project or sub job that the row belongs to.</summary>
    public long? BillerId { get; init; }

    /// <summary>Whether the row belongs to the project or to a sub job.</summary>
    public BillerType? BillerType { get; init; }

    /// <summary>The name of the project or sub job that the row belongs to.</summary>
    public string? Biller { get; init; }

    /// <summary>The id of the division (the cost code at the top).</summary>
    public long? RootCostCodeId { get; init; }

    /// <summary>The name of the division.</summary>
    public string? RootCostCode { get; init; }

    /// <summary>The id of the cost code.</summary>
    public long? CostCodeId { get; init; }

    /// <summary>The name of the cost code.</summary>
    public string? CostCode { get; init; }

    /// <summary>The third-party id of the cost code.</summary>
    public string? CostCodeOriginId { get; init; }

    /// <summary>The id of the cost type.</summary>
    [JsonPropertyName("category_id")]
    public long? CostTypeId { get; init; }

    /// <summary>The name of the cost type.</summary>
    [JsonPropertyName("category")]
    public string? CostType { get; init; }

    /// <summary>The original amount of the budget, in the project's currency.</summary>
    public decimal? OriginalBudgetAmount { get; init; }

    /// <summary>The sum of modifications, in the project's currency.</summary>
    public decimal? BudgetModifications { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Why the row is not on the budget.</summary>
    public string? UnbudgetedReason { get; init; }

    /// <summary>
    /// The columns of the view by what Procore calls them in rows, which may be their id or their name, as they were sent; and whatever
    /// else was.
    /// </summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Columns { get; set; }

    /// <summary>The amount in a column; null when the row has no such column, or nothing in it.</summary>
    /// <param name="column">What the column is called in <see cref="Columns"/>.</param>
    /// <exception cref="FormatException">Something is in the column, and it is no amount: see <see cref="Columns"/>.</exception>
    public decimal? Amount(string column) => AmountIn(Columns, column);

    internal static decimal? AmountIn(IDictionary<string, JsonElement>? columns, string column)
    {
        if (columns is null || !columns.TryGetValue(column, out JsonElement value))
            return null;
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), new JsonReaderOptions { MaxDepth = JsonText.MostDeep });
        reader.Read();
        try
        {
            return LenientReader.Decimal(ref reader);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A text that is no Unicode, in columns that were read elsewhere, is the reader's other exception.
            throw new FormatException($"The column {ServiceText.Line(column)} holds no amount: {exception.Message}", exception);
        }
    }
}
