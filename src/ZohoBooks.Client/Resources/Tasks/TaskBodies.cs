using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

internal sealed record TaskPercentageBody([property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int CompletionPercentage);
