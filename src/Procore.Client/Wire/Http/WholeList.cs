using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A list that comes in one answer, whatever its length.</summary>
internal static class WholeList
{
    public static ProcoreList<T> Of<T>(
        ProcoreCalls calls, Func<ApiRequest> request, JsonTypeInfo<RowList<T>> type, CancellationToken cancellationToken)
        where T : class =>
        new((_, _, token) => ReadAsync(calls, request, type, token), null, cancellationToken);

    private static async IAsyncEnumerable<ProcorePage<T>> ReadAsync<T>(
        ProcoreCalls calls, Func<ApiRequest> request, JsonTypeInfo<RowList<T>> type,
        [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        ApiRequest call = request();
        RowList<T> rows = (await calls.ReplyAsync(call, type, cancellationToken).ConfigureAwait(false)).Value;
        yield return new ProcorePage<T>(
            rows.Records ?? [.. rows.Select(static row => row?.Value).OfType<T>()],
            unreadable: [.. rows.Select(static row => row?.Unreadable).OfType<UnreadableRow>()
                .Select(row => ProcoreUnreadableRow.Of(row).Cleaned(call.SecretsSent))])
        {
            Method = call.Method.Method,
            Route = call.Route,
        };
    }
}
