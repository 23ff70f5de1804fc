using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>The channel, seen by calls of one priority.</summary>
/// <param name="channel">The way to the wire.</param>
/// <param name="priority">Who goes first.</param>
/// <param name="writeCheck">What is asked before each send of a write; null where nobody has to be asked.</param>
internal sealed class ApiSender(
    ApiChannel channel,
    RequestPriority priority = RequestPriority.Foreground,
    Func<CancellationToken, ValueTask>? writeCheck = null)
{
    // Looked for once for each kind, not once for each call.
    private readonly ConcurrentDictionary<JsonTypeInfo, JsonPropertyInfo?> _ids = new();

    public ApiSender With(RequestPriority other) => new(channel, other, writeCheck);

    public ApiSender With(Func<CancellationToken, ValueTask> other) => new(channel, priority, other);

    public ValueTask<ApiReply<T>> SendAsync<T>(ApiRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        channel.SendAsync(Ranked(request), type, cancellationToken);

    /// <summary>Sends a call for a list.</summary>
    public async Task<ListReply<TList>> SendListAsync<TList>(
        ApiRequest request, JsonTypeInfo<TList> type, CancellationToken cancellationToken)
        where TList : Envelope
    {
        ApiReply<TList> reply = await SendAsync(request, type, cancellationToken).ConfigureAwait(false);
        return new ListReply<TList>(request, reply.Status, reply.Value);
    }

    public Task<HttpResponseMessage> SendRawAsync(ApiRequest request, CancellationToken cancellationToken) =>
        channel.SendRawAsync(Ranked(request), cancellationToken);

    /// <summary>Sends a call for one record, to read or to write it; an answer without it, or about another one, cannot be read.</summary>
    /// <param name="request">The call.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="record">The record of an answer.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <param name="placeholder">The record's id in the route, where it has another name there than in the record.</param>
    /// <param name="isAnother">Whether a record is not the one that was asked for, where something else than its id tells.</param>
    public async Task<T> SendAsync<TEnvelope, T>(
        ApiRequest request, JsonTypeInfo<TEnvelope> type, Func<TEnvelope, Row<T>?> record, CancellationToken cancellationToken,
        string? placeholder = null, Func<T, bool>? isAnother = null)
        where TEnvelope : Envelope
        where T : class
    {
        ApiReply<TEnvelope> reply = await SendAsync(request, type, cancellationToken).ConfigureAwait(false);
        Row<T>? row = record(reply.Value);
        if (row is not { Value: { } value, SaysNothing: false })
        {
            throw Malformed(
                request,
                reply.Status,
                row?.Unreadable is { } odd ? odd.Describe(PlaceOf(reply.Value, row, type)) + "." : "it holds no record.");
        }
        bool about = request.Method == HttpMethod.Get || request.Method == HttpMethod.Put;
        JsonPropertyInfo? id = _ids.GetOrAdd(type.Options.GetTypeInfo(typeof(T)), static row => RowId.MemberOf(row));
        bool isOtherId = about && id is not null && request.ValueOf((placeholder ?? id.Name).AsSpan()) is { } asked
            && RowId.Of(value, id) is { Length: > 0 } told && told != asked;
        if (isOtherId || isAnother?.Invoke(value) == true)
            throw Malformed(request, reply.Status, "it is about another record than the one that was asked for.");
        return value;
    }

    /// <summary>Where a record stands in its answer: the vendor's name for it, or the answer itself.</summary>
    private static string PlaceOf<TEnvelope, T>(TEnvelope answer, Row<T> row, JsonTypeInfo<TEnvelope> type)
        where TEnvelope : Envelope
        where T : class =>
        type.Properties.FirstOrDefault(member => member.Get?.Invoke(answer) is { } held
            && (ReferenceEquals(held, row) || (held as IEnumerable<Row<T>>)?.Contains(row) == true)) is { } found ? "$." + found.Name : "$";

    /// <summary>
    /// A success status can come with an envelope or a page in place of a file, whatever media type it is given: neither is a file. A JSON
    /// or HTML file that was attached goes by the name that comes with it.
    /// </summary>
    /// <returns>The file, from its beginning.</returns>
    public async Task<Stream> OpenFileAsync(
        ApiRequest request, HttpResponseMessage response, bool isPageWanted, CancellationToken cancellationToken)
    {
        var body = new DownloadStream(
            await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            response.Content.Headers.ContentLength,
            channel.MaxFileBytes,
            channel.Limit,
            (what, isTransient, inner) => Malformed(request, (int)response.StatusCode, what, isTransient, inner));
        var start = new byte[FileBeginning.Most];
        int length = 0, read = 1;
        using (Deadline deadline = channel.Limit(cancellationToken))
        {
            try
            {
                for (; read > 0 && FileBeginning.MayBeNone(start.AsSpan(0, length)); length += read)
                    read = await body.ReadAsync(start.AsMemory(length), deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (deadline.Expired)
            {
                throw Malformed(request, (int)response.StatusCode, "the file did not arrive in time.");
            }
        }
        var beginning = new FileBeginning(start.AsMemory(0, length), response.Content.Headers);
        if (beginning.IsPage && !isPageWanted)
            throw Malformed(request, (int)response.StatusCode, "it is a web page and not the file.");
        if (length == 0)
            throw Malformed(request, (int)response.StatusCode, "it holds no file.");
        if (read > 0 || beginning.Envelope is not { } envelope)
        {
            if (isPageWanted && !beginning.IsPage)
                throw Malformed(request, (int)response.StatusCode, "it is not the page that was asked for.");
            return new BegunStream(start.AsMemory(0, length), body);
        }
        throw ZohoFailures.Inspect(envelope, response) is { } failure
            ? channel.Dialect.CreateException(
                failure.Cleaned(request.SecretsSent) with { Method = request.Method.Method, Route = request.Route })
            : Malformed(request, (int)response.StatusCode, "it holds no file.");
    }

    /// <summary>An answer of a success status that is not what it should be.</summary>
    public Exception Malformed(ApiRequest request, int status, string what, bool isTransient = true, Exception? inner = null) =>
        channel.Dialect.CreateException(new ApiFailure
        {
            Kind = FailureKind.Malformed,
            Status = status,
            Message = "Zoho Books sent an answer that cannot be read: " + what,
            Method = request.Method.Method,
            Route = request.Route,
            Transient = isTransient && !request.IsWrite,
            OutcomeUnknown = request.IsWrite,
            Inner = inner,
        }.Cleaned(request.SecretsSent));

    /// <summary>Sends a call whose answer only says that it was done.</summary>
    public async Task DoAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        try
        {
            ApiReply<Envelope> reply = await SendAsync(request, EnvelopeJson.Default.Envelope, cancellationToken).ConfigureAwait(false);
            if (!reply.Value.IsDone)
                throw Malformed(request, reply.Status, "it does not say that it was done.");
        }
        catch (ZohoBooksNotFoundException) when (request.Method == HttpMethod.Delete && request.IsDoubtful)
        {
            // An earlier send of this call had its effect, and its answer was lost.
        }
    }

    private ApiRequest Ranked(ApiRequest request)
    {
        request.Priority = priority;
        request.WriteCheck = writeCheck;
        return request;
    }
}
