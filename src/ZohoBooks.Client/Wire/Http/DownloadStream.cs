using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// The body of a download. Whoever reads it gets bytes, its end, or the exception of the client: when it breaks off, stops, or becomes
/// larger than it may.
/// </summary>
/// <param name="body">The body.</param>
/// <param name="length">How many bytes it said that it has; null where it did not.</param>
/// <param name="most">How many bytes it may have, whatever it was packed into.</param>
/// <param name="limit">How long it may stop.</param>
/// <param name="broken">Makes the exception: what is wrong, whether it may be whole next time, and why.</param>
internal sealed class DownloadStream(
    Stream body, long? length, long most, Func<CancellationToken, Deadline> limit, Func<string, bool, Exception?, Exception> broken)
    : ReadOnceStream(body)
{
    private long _came;
    private bool _isDisposed;

    public override int Read(byte[] buffer, int offset, int count) =>
        ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        FillAsync(buffer.AsMemory(offset, count), cancellationToken);

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(FillAsync(buffer, cancellationToken));
#endif

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        base.Dispose(disposing);
    }

    private async Task<int> FillAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using Deadline deadline = limit(cancellationToken);
        int read;
        try
        {
            read = await Inner.ReadAsync(buffer, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A broken connection, and decoders throw what they like.
            cancellationToken.ThrowIfCancellationRequested();
            if (_isDisposed)
                throw;
            throw broken(deadline.Expired ? "the file did not arrive in time." : "the file is broken.", true, exception);
        }

        _came += read;
        if (_came > most)
            throw broken("the file is larger than MaxFileBytes allows.", false, null);
        return read == 0 && !buffer.IsEmpty && length > _came ? throw broken("the file is broken: its end is missing.", true, null) : read;
    }
}
