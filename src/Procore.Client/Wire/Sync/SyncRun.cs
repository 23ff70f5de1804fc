using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>Sends the items of a sync in batches, one after the other, and puts the outcomes together.</summary>
internal static class SyncRun
{
    private const int TooLarge = 413;

    /// <summary>Puts what an answer says about a batch into the outcomes of its items; what was saved is judged.</summary>
    public delegate void Correlate<TInput, TEntity, in TAnswer>(
        ReadOnlySpan<TInput> inputs,
        TAnswer answer,
        Func<TInput, SyncEcho<TEntity>, SyncOutcome> judge,
        Span<SyncItem<TInput, TEntity>> items,
        List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched)
        where TEntity : class;

    /// <summary>
    /// A sync as most resources have it: <c>updates</c> in, <c>entities</c> and <c>errors</c> out, matched by origin id or id.
    /// </summary>
    /// <param name="calls">How to send.</param>
    /// <param name="request">Makes the call of a batch, without its body.</param>
    /// <param name="scope">Members of the body beside <c>updates</c>, such as the project; empty when the query has them.</param>
    /// <param name="inputs">The items, checked.</param>
    /// <param name="find">Reads the records of these ids as they are now; see <see cref="SyncBefore{TEntity}.ReadAsync"/>.</param>
    /// <param name="inputType">How an item is written.</param>
    /// <param name="answerType">How the answer is read.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    public static async Task<SyncResult<TInput, TEntity>> RunAsync<TInput, TEntity>(
        ProcoreCalls calls,
        Func<ApiRequest> request,
        (string Name, long Value)[] scope,
        TInput[] inputs,
        Func<IReadOnlyList<long>, CancellationToken, ProcoreList<TEntity>> find,
        JsonTypeInfo<TInput> inputType,
        JsonTypeInfo<SyncAnswer<TEntity>> answerType,
        CancellationToken cancellationToken)
        where TInput : class, ISyncInput
        where TEntity : class, ISyncEntity
    {
        var type = (JsonTypeInfo<TEntity>)answerType.Options.GetTypeInfo(typeof(TEntity));
        SyncBefore<TEntity> before = await SyncBefore<TEntity>.ReadAsync(calls, inputs, find, type, cancellationToken)
            .ConfigureAwait(false);
        SyncItem<TInput, TEntity>?[] refused = [.. inputs.Select(before.Refuse)];
        SyncResult<TInput, TEntity> sent = await RunAsync<TInput, TEntity, SyncAnswer<TEntity>>(
            calls, () => request().Repeatable(), scope, "updates", [.. inputs.Where((_, i) => refused[i] is null)], inputType, answerType,
            SyncCorrelation.Apply, before.Judge,
            cancellationToken).ConfigureAwait(false);
        var answered = new Queue<SyncItem<TInput, TEntity>>(sent.Items);
        return new SyncResult<TInput, TEntity>([.. refused.Select(item => item ?? answered.Dequeue())], sent.UnmatchedErrors);
    }

    /// <summary>A batch that the resource matches in its own way.</summary>
    /// <param name="calls">How to send.</param>
    /// <param name="request">Makes the call of a batch, without its body.</param>
    /// <param name="scope">Members of the body beside the items; empty when the query has them.</param>
    /// <param name="member">The member of the body that has the items; null when the body is their list.</param>
    /// <param name="inputs">The items, checked.</param>
    /// <param name="inputType">How an item is written.</param>
    /// <param name="answerType">How the answer is read.</param>
    /// <param name="correlate">Finds for every item what the answer says about it.</param>
    /// <param name="judge">Tells what became of an item that was saved, by when the call was sent.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <param name="most">Items in one call.</param>
    public static async Task<SyncResult<TInput, TEntity>> RunAsync<TInput, TEntity, TAnswer>(
        ProcoreCalls calls,
        Func<ApiRequest> request,
        (string Name, long Value)[] scope,
        string? member,
        TInput[] inputs,
        JsonTypeInfo<TInput> inputType,
        JsonTypeInfo<TAnswer> answerType,
        Correlate<TInput, TEntity, TAnswer> correlate,
        Func<TInput, SyncEcho<TEntity>, DateTimeOffset?, SyncOutcome> judge,
        CancellationToken cancellationToken,
        int most = SyncBatches.MaxItems)
        where TInput : class
        where TEntity : class
        where TAnswer : class
    {
        byte[][] bodies = [.. inputs.Select(input => JsonBody.Write(input, inputType))];
        var items = new SyncItem<TInput, TEntity>[inputs.Length];
        var unmatched = new List<IReadOnlyDictionary<string, IReadOnlyList<string>>>();
        var batches = new Stack<(int Start, int Count)>(SyncBatches.Cut(bodies, most).Reverse());
        while (batches.Count > 0)
        {
            (int start, int count) = batches.Pop();
            try
            {
                ApiRequest call = request()
                    .SentOnce(inputs.AsSpan(start, count).ToArray().Any(input => GivenValues.HaveUnknownRows(input, inputType)));
                call.Content = Body(scope, member, bodies.AsSpan(start, count));
                ApiReply<TAnswer> reply = await calls.ReplyAsync(call, answerType, cancellationToken).ConfigureAwait(false);
                int unmatchedBefore = unmatched.Count;
                correlate(
                    inputs.AsSpan(start, count),
                    reply.Value,
                    (input, echo) => judge(input, echo, reply.SentAt),
                    items.AsSpan(start, count),
                    unmatched);
                Clean(items.AsSpan(start, count), unmatched, unmatchedBefore, call.SecretsSent);
            }
            catch (ProcoreException exception) when (exception.Status == TooLarge && count > 1)
            {
                batches.Push((start + (count / 2), count - (count / 2)));
                batches.Push((start, count / 2));
            }
            catch (ProcoreException exception)
            {
                // An answer that was a success and could not be read leaves it open what was saved.
                bool unknown = exception.OutcomeUnknown || exception.Status is >= 200 and < 300;
                for (int i = start; i < start + count; i++)
                {
                    items[i] = new()
                    {
                        Input = inputs[i],
                        Outcome = unknown ? SyncOutcome.Unknown : SyncOutcome.Failed,
                        Errors = count == 1 ? exception.Errors : new Dictionary<string, IReadOnlyList<string>>(0),
                        Exception = exception,
                    };
                }
            }
        }

        return new SyncResult<TInput, TEntity>(items, unmatched);
    }

    /// <summary>What a server says of items goes the way of all that it says: into logs and before people.</summary>
    private static void Clean<TInput, TEntity>(
        Span<SyncItem<TInput, TEntity>> items, List<IReadOnlyDictionary<string, IReadOnlyList<string>>> unmatched, int first,
        IReadOnlyList<string> secrets)
        where TInput : class
        where TEntity : class
    {
        foreach (ref SyncItem<TInput, TEntity> item in items)
        {
            if (item.Errors.Count > 0)
                item = item with { Errors = item.Errors.Cleaned(secrets) };
            if (item.UnreadableEcho is { } echo)
                item = item with { UnreadableEcho = echo.Cleaned(secrets) };
        }

        for (int i = first; i < unmatched.Count; i++)
            unmatched[i] = unmatched[i].Cleaned(secrets);
    }

    private static ByteArrayContent Body((string Name, long Value)[] scope, string? member, ReadOnlySpan<byte[]> items)
    {
        using var body = new MemoryStream();
        string head =
            string.Concat(scope.Select(pair => "\"" + pair.Name + "\":" + pair.Value.ToString(CultureInfo.InvariantCulture) + ","));
        Write(body, member is null ? "[" : "{" + head + "\"" + member + "\":[");
        for (int i = 0; i < items.Length; i++)
        {
            if (i > 0)
                body.WriteByte((byte)',');
            body.Write(items[i], 0, items[i].Length);
        }

        Write(body, member is null ? "]" : "]}");
        var content = new ByteArrayContent(body.GetBuffer(), 0, (int)body.Length);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return content;
    }

    private static void Write(MemoryStream body, string ascii)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(ascii);
        body.Write(bytes, 0, bytes.Length);
    }
}
