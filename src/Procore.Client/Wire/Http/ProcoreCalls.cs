using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Calls for one company: what all resource groups are built on.</summary>
/// <param name="channel">The way to the wire.</param>
/// <param name="companyId">The company.</param>
/// <param name="priority">Who goes first.</param>
/// <param name="writeCheck">What is asked before each send of a write; null where nobody has to be asked.</param>
internal sealed class ProcoreCalls(
    ApiChannel channel,
    long companyId,
    RequestPriority priority = RequestPriority.Foreground,
    Func<CancellationToken, ValueTask>? writeCheck = null)
{
    /// <summary>Records per page where Procore publishes no maximum.</summary>
    public const int PageSize = 1000;

    /// <summary>The documented maximum of the version 2.0.</summary>
    private const int DataPageSize = 100;

    // Looked for once for each kind, not once for each call.
    private readonly ConcurrentDictionary<JsonTypeInfo, RecordId> _ids = new();

    public long CompanyId => companyId;

    public RequestPriority Priority => priority;

    public TimeSpan? ServerClockAhead => channel.Clock.Ahead;

    public long? QuotaLeft => channel.Left(ProcoreDialect.HourWindow);

    public Func<CancellationToken, ValueTask>? WriteCheck => writeCheck;

    public ProcoreCalls With(RequestPriority other) => new(channel, companyId, other, writeCheck);

    public ProcoreCalls With(Func<CancellationToken, ValueTask>? other) => new(channel, companyId, priority, other);

    /// <summary>Reads one record. The channel lets none through that cannot be read.</summary>
    public async Task<T> ReadAsync<T>(ApiRequest request, JsonTypeInfo<Row<T>> type, CancellationToken cancellationToken)
        where T : class =>
        Asked(request, (await ReplyAsync(request, type, cancellationToken).ConfigureAwait(false)).Value.Value!, type.Options);

    /// <summary>Reads one record that may have another id than before, because it was changed.</summary>
    public async Task<T> ReadChangedAsync<T>(ApiRequest request, JsonTypeInfo<Row<T>> type, CancellationToken cancellationToken)
        where T : class =>
        Taken(request, (await ReplyAsync(request, type, cancellationToken).ConfigureAwait(false)).Value.Value!, type.Options);

    public ValueTask<ApiReply<T>> ReplyAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        channel.SendAsync(Ranked(request), type, cancellationToken);

    /// <summary>Sends a call of whose answer nothing is read. That one record is gone may be the effect of an earlier send.</summary>
    public async Task SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await channel.SendAsync(Ranked(request), cancellationToken).ConfigureAwait(false);
        }
        catch (ProcoreNotFoundException) when (
            request is { IsDoubtful: true, Failure.IsWordless: false } && request.Method == HttpMethod.Delete)
        {
            // An earlier send of this call had its effect, and its answer was lost. A bare 404 can be anybody's.
        }
    }

    /// <summary>The same for many records at once, of which a 404 does not say that all are gone.</summary>
    public Task SendManyAsync(ApiRequest request, CancellationToken cancellationToken) =>
        channel.SendAsync(Ranked(request), cancellationToken);

    /// <summary>Reads one record of the version 2.0, which wraps it.</summary>
    public async Task<T> ReadDataAsync<T>(ApiRequest request, JsonTypeInfo<DataEnvelope<Row<T>>> type, CancellationToken cancellationToken)
        where T : class =>
        Asked(request, (await ReadAnswerAsync(request, type, cancellationToken).ConfigureAwait(false)).Value!, type.Options);

    /// <summary>Reads an answer of the version 2.0 that is no record.</summary>
    public async Task<T> ReadAnswerAsync<T>(ApiRequest request, JsonTypeInfo<DataEnvelope<T>> type, CancellationToken cancellationToken)
        where T : class =>
        (await ReplyAsync(request, type, cancellationToken).ConfigureAwait(false)).Value.Data!;

    /// <summary>A text of Procore, as it may be shown in a message.</summary>
    public string Shown(string text) => channel.Shown(text);

    /// <summary>Another record than the one that was asked for is none.</summary>
    private T Asked<T>(ApiRequest request, T record, JsonSerializerOptions options)
        where T : class
    {
        string route = request.Route;
        bool isOfRecord = route[^1] == '}' && request.Method != HttpMethod.Post;
        ReadOnlySpan<char> placeholder = route.AsSpan(route.LastIndexOf('{') + 1).TrimEnd('}');
        if (isOfRecord && request.ValueOf(placeholder) is { } asked
            && _ids.GetOrAdd(options.GetTypeInfo(typeof(T)), static type => RecordId.Of(type)).In(record) is long told
            && !(long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out long wanted) && told == wanted))
        {
            throw Unreadable(request, "it is about another record than the one that was asked for.");
        }

        return Taken(request, record, options);
    }

    private T Taken<T>(ApiRequest request, T record, JsonSerializerOptions options)
        where T : class
    {
        // Records that are only read may have a member of that name.
        if (request.IsWrite && ErrorIn(record, options) is { } said)
        {
            throw channel.Dialect.CreateException(
                ProcoreFailures.ErrorBeside(said, status: 200, requestId: null).Cleaned(request.SecretsSent) with
                {
                    Method = request.Method.Method,
                    Route = request.Route,
                    OutcomeUnknown = true,
                });
        }

        return record;
    }

    private static ProcoreErrorBody? ErrorIn<T>(T record, JsonSerializerOptions options)
        where T : class
    {
        JsonPropertyInfo? rest = options.GetTypeInfo(typeof(T)).Properties.FirstOrDefault(static member => member.IsExtensionData);
        if (rest?.Get!(record) is not IDictionary<string, JsonElement> members)
            return null;
        members.TryGetValue("errors", out JsonElement errors);
        members.TryGetValue("error", out JsonElement error);
        return ProcoreErrorBody.ErrorIn(errors, error);
    }

    /// <summary>An answer of a success status that is not what it should be.</summary>
    public Exception Unreadable(ApiRequest request, string what) => channel.Dialect.CreateException(new ApiFailure
    {
        Kind = FailureKind.Malformed,
        Message = "Procore sent an answer that cannot be read: " + what,
        Status = 200,
        Method = request.Method.Method,
        Route = request.Route,
        Transient = !request.IsWrite,
        OutcomeUnknown = request.IsWrite,
    });

    /// <summary>A list that is paged in Procore's way.</summary>
    public ProcoreList<T> List<T>(
        Func<ApiRequest> request,
        JsonTypeInfo<RowList<T>> type,
        Func<T, long> id,
        CancellationToken cancellationToken,
        int pageSize = PageSize)
        where T : class =>
        List(request, type, static rows => rows, id, cancellationToken, pageSize);

    /// <summary>A list of the version 2.0, which wraps it.</summary>
    public ProcoreList<T> ListData<T, TKey>(
        Func<ApiRequest> request, JsonTypeInfo<DataEnvelope<RowList<T>>> type, Func<T, TKey?> id, CancellationToken cancellationToken)
        where T : class =>
        List(request, type, static answer => answer.Data, id, cancellationToken, DataPageSize);

    /// <summary>A list in an answer of some other shape.</summary>
    public ProcoreList<T> List<TAnswer, T, TKey>(
        Func<ApiRequest> request,
        JsonTypeInfo<TAnswer> type,
        Func<TAnswer, IReadOnlyList<Row<T>>?> rows,
        Func<T, TKey?> id,
        CancellationToken cancellationToken,
        int pageSize = PageSize)
        where TAnswer : class
        where T : class =>
        new(
            (continuation, size, token) =>
                new PagedList<TAnswer, T, TKey>(this, request, type, rows, id).ReadAsync(continuation, size ?? pageSize, token),
            null,
            cancellationToken);

    public Task<HttpResponseMessage> SendAsync(ProcoreRequest request, CancellationToken cancellationToken) =>
        channel.SendRawAsync(Ranked(ToCall(request)), cancellationToken);

    public async Task<T> SendAsync<T>(ProcoreRequest request, JsonTypeInfo<T> answer, CancellationToken cancellationToken)
        where T : class
    {
        _ = answer ?? throw new ArgumentNullException(nameof(answer));
        return (await ReplyAsync(ToCall(request), answer, cancellationToken).ConfigureAwait(false)).Value;
    }

    private static ApiRequest ToCall(ProcoreRequest request)
    {
        _ = request ?? throw new ArgumentNullException(nameof(request));
        ApiRequest call = Template(request);
        foreach (KeyValuePair<string, string> pair in request.Query)
            call.Query(pair.Key, pair.Value);
        if (!request.JsonBody.IsEmpty)
        {
            call.Content = new ByteArrayContent(request.JsonBody.ToArray());
            call.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return request.IsRepeatable ? call.Repeatable() : call;
    }

    private ApiRequest Ranked(ApiRequest request)
    {
        request.Priority = priority;
        request.WriteCheck = writeCheck;
        return request;
    }

    /// <summary>Ids in the path become placeholders, so that telemetry and messages show a route and no ids.</summary>
    private static ApiRequest Template(ProcoreRequest request)
    {
        string path = request.Path;
        if (path is null || !path.StartsWith("/rest/v", StringComparison.Ordinal) || !path.All(IsPathCharacter)
            || path.Contains("//") || path.Contains("/."))
        {
            throw new ArgumentException(
                "The path must start with /rest/v and a version, without host, query and escapes: put the query into Query.",
                nameof(request));
        }

        string[] parts = path.Split('/');
        var ids = new List<(string Name, string Value)>();
        for (int i = 0; i < parts.Length; i++)
        {
            if (!RouteValue.IsId(parts[i]))
                continue;
            string name = "id" + (ids.Count + 1).ToString(CultureInfo.InvariantCulture);
            ids.Add((name, parts[i]));
            parts[i] = "{" + name + "}";
        }

        var call = new ApiRequest(request.Method, string.Join("/", parts));
        foreach ((string name, string value) in ids)
            call.Id(name, value, nameof(request));
        return call;
    }

    private static bool IsPathCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '/' or '_' or '-' or '.' or '~';
}
