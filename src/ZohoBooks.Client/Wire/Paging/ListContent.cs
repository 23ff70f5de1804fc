using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The rows of one answer. An answer without its list is no empty list: taking it for one would lose every row.</summary>
internal sealed class ListContent<T>
    where T : class
{
    private readonly string _route;

    private readonly RowList<T> _rows;
    private readonly JsonPropertyInfo? _id;
    private readonly IReadOnlyList<string> _secrets;
    private List<PageRow<T>>? _all;

    private ListContent(RowList<T> rows, JsonPropertyInfo? id, ApiRequest request) =>
        (_rows, _id, _secrets, _route) = (rows, id, request.SecretsSent, request.Route);

    public List<PageRow<T>> All => _all ??=
        [.. _rows.Where(static row => row is not null).Select(row => PageRow<T>.Of(row!, _id, _secrets))];

    /// <summary>The rows, where each is a record; null where one is none.</summary>
    public List<T>? Records => _rows.Records;

    /// <summary>How many rows came, with those that are null.</summary>
    public int Count => _rows.Count;

    public static ListContent<T> Of<TList>(ApiSender sender, ListReply<TList> reply, JsonSerializerOptions options)
        where TList : ListEnvelope<T>
    {
        if (reply.Answer.Rows is not { } rows)
        {
            IEnumerable<string> names = options.GetTypeInfo(typeof(TList)).Properties
                .Where(static member => member.Set is not null && member.PropertyType.IsGenericType).Select(static member => member.Name);
            throw sender.Malformed(reply.Request, reply.Status, "it holds no list under the name " + string.Join(" or ", names) + ".");
        }
        // Rows speak for themselves; that there is none has to be said.
        if (rows.Count == 0 && !reply.Answer.IsDone)
            throw sender.Malformed(reply.Request, reply.Status, "its list is empty, and it does not say that all went well.");
        return new(rows, RowId.MemberOf<T>(options), reply.Request);
    }

    public ZohoPage<T> ToPage(List<T> records, long? total) => new(records, null, total) { Route = _route };

    public ZohoPage<T> ToPage(List<PageRow<T>> rows, string? continuation, long? total = null) => new(
        [.. rows.Where(static row => row.Value is not null).Select(static row => row.Value!)],
        continuation,
        total,
        unreadable: [.. rows.Where(static row => row.Unreadable is not null).Select(static row => row.Unreadable!)])
    {
        Route = _route,
    };
}
