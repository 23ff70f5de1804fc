using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZohoBooks.Client;

/// <summary>The rows of one answer. An answer without its list is no empty list: taking it for one would lose every row.</summary>
internal sealed class ListContent<T>
    where T : class
{
    private readonly string _route;

    private ListContent(List<PageRow<T>> rows, int count, string route) => (All, Count, _route) = (rows, count, route);

    public List<PageRow<T>> All { get; }

    /// <summary>How many rows came, with those that are null.</summary>
    public int Count { get; }

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
        JsonPropertyInfo? id = RowId.MemberOf<T>(options);
        return new(
            [.. rows.Where(static row => row is not null).Select(row => PageRow<T>.Of(row, id, reply.Request.SecretsSent))],
            rows.Count,
            reply.Request.Route);
    }

    public ZohoPage<T> ToPage(List<PageRow<T>> rows, string? continuation, long? total = null) => new(
        [.. rows.Where(static row => row.Value is not null).Select(static row => row.Value!)],
        continuation,
        total,
        unreadable: [.. rows.Where(static row => row.Unreadable is not null).Select(static row => row.Unreadable!)])
    {
        Route = _route,
    };
}
