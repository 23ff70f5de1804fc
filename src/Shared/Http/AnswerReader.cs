using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>Reads the bodies of answers with a success status, without trusting their size, their pace or what they hold.</summary>
internal sealed class AnswerReader(ApiChannelOptions options, DeadlinePool limits)
{
    // What an answer without a record may say.
    private const int DoneBytes = 64 * 1024;

    private readonly WholeAnswer _whole = new(options.RowsKeepAll);
    private int _usual;

    /// <summary>Reads the value, or says why there is none; nothing else comes out of an answer than the caller's cancellation.</summary>
    public async ValueTask<(T? Value, ApiFailure? Failure)> ReadAsync<T>(
        HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using Deadline deadline = limits.Begin(cancellationToken);
        using var body = new BodyBuffer(_usual);
        if (await body.FillAsync(response.Content, options.MaxResponseBytes, deadline.Token).ConfigureAwait(false)
            && _whole.Read(body.Bytes.Span, type) is { } value)
        {
            _usual = body.Bytes.Length;
            return Judged(value, body.Bytes.Slice(0, Math.Min(body.Bytes.Length, CappedStream.Kept)), response);
        }
        return await ReadCloserAsync(response, body, type, deadline, cancellationToken).ConfigureAwait(false);
    }

    private (T? Value, ApiFailure? Failure) Judged<T>(T value, ReadOnlyMemory<byte> beginning, HttpResponseMessage response)
        where T : class =>
        value is IRow { Whole: { } row }
            ? (null, Explained(response, row.Describe(), null, transient: false, beginning))
            : options.Dialect.InspectValue(value, beginning, response) is { } refusal ? (null, refusal) : (value, null);

    private ApiFailure Explained(
        HttpResponseMessage response, string what, Exception? inner, bool transient, ReadOnlyMemory<byte> beginning) =>
        options.Dialect.Explain(Malformed(response, what, inner, transient), beginning, response);

    private async Task<(T? Value, ApiFailure? Failure)> ReadCloserAsync<T>(
        HttpResponseMessage response, BodyBuffer body, JsonTypeInfo<T> type, Deadline deadline, CancellationToken cancellationToken)
        where T : class
    {
        CappedStream? capped = null;
        (T?, ApiFailure?) None(string what, Exception? inner, bool transient) =>
            (null, Explained(response, what, inner, transient, capped?.Beginning ?? default));
        try
        {
            var members = RootMembers.Of(type);
            capped = new CappedStream(body.FromItsBeginning(), options.MaxResponseBytes, members);
            T? value = await JsonSerializer.DeserializeAsync(capped, type, deadline.Token).ConfigureAwait(false);
            if (!options.RowsKeepAll && (value as IRowList ?? (value as IHoldsRows)?.HeldRows) is { } rows)
                rows.Thin(type.Options);
            return members?.Twice is { } name
                ? None(new UnreadableRow(default, "$." + name, OddFieldSieve.Twice).Describe(), null, transient: false)
                : value is null
                ? None("the answer is null", null, transient: true)
                : Judged(value, capped.Beginning, response);
        }
        catch (JsonException exception)
        {
            // A syntax error is a broken answer and may be whole next time; a wrong type will be wrong again.
            bool syntax = JsonFault.IsSyntax(exception);
            string path = JsonFault.PathOf(exception);
            JsonException bare = JsonFault.Bare(exception, path);
            string what = syntax && response.Content.Headers.ContentType?.MediaType is { } media
                && media.IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0
                ? "the answer is " + media + " instead of JSON"
                : syntax ? "the JSON is broken or incomplete, or nested too deep, at " + path
                : "the field " + path + " has an unexpected type";
            return None(what, bare, syntax);
        }
        catch (Exception exception) when (exception is InvalidDataException || TransportFault.Is(exception))
        {
            cancellationToken.ThrowIfCancellationRequested();
            return None("the body ended early or was too large", exception, exception is not InvalidDataException);
        }
        catch (OperationCanceledException exception) when (deadline.Expired)
        {
            return None("the body did not arrive in time", exception, transient: true);
        }
        catch (Exception exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Decoders throw what they like. The call was answered: nothing else may come out of it.
            return None("what it holds is broken", exception, transient: true);
        }
    }

    /// <summary>
    /// Why a success is none. The status says that it was done; what cannot be read of the body takes nothing away from that.
    /// </summary>
    public async ValueTask<ApiFailure?> InspectDoneAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using Deadline deadline = limits.Begin(cancellationToken);
        try
        {
            ReadOnlyMemory<byte>? body = await response.Content.TryReadCappedAsync(DoneBytes, deadline.Token).ConfigureAwait(false);
            return body is { } said ? options.Dialect.InspectDone(response, said) : null;
        }
        catch (Exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return null;
        }
    }

    private ApiFailure Malformed(HttpResponseMessage response, string what, Exception? inner, bool transient) => new()
    {
        Kind = FailureKind.Malformed,
        Status = (int)response.StatusCode,
        Message = $"{options.Dialect.DisplayName} sent an answer that cannot be read: {what}.",
        Inner = inner,
        Transient = transient,
        Retry = RetryRule.IfRepeatable,
    };
}
