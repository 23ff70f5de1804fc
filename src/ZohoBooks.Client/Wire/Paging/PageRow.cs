using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>A row of a page: a record, or what is known of one that cannot be read.</summary>
internal readonly record struct PageRow<T>(T? Value, ZohoBooksUnreadableRow? Unreadable)
    where T : class
{
    public string Id(Func<T, string> id) => Value is { } value ? id(value) : Unreadable is { } odd ? odd.Id ?? odd.Json.GetRawText() : "";

    /// <summary>Whether the row says which it is.</summary>
    public bool IsNamed(Func<T, string> id) => Value is { } value ? id(value).Length > 0 : Unreadable is { Id.Length: > 0 };

    /// <summary>What came, where it cannot be read and does not say which row it is; null for any other.</summary>
    public string? Nameless => Unreadable is { Id: null or "" } odd ? odd.Json.GetRawText() : null;

    public static PageRow<T> Of(Row<T> row, JsonPropertyInfo? id, IReadOnlyList<string> secrets) => row.Unreadable is { } odd
        ? new(null, new ZohoBooksUnreadableRow
        {
            Id = RowId.Of(odd.Json, id) is { } told && ServiceText.Without(told, secrets) == told ? told : null,
            Field = ServiceText.Shown(odd.Field, secrets),
            Reason = odd.Reason,
            Json = odd.Json,
        })
        : new(row.Value, null);
}
