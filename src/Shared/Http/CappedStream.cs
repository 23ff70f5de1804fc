namespace Zoho.Procore.Sdk.Shared;

/// <summary>A response stream that ends in an error instead of filling the memory, and keeps how it began.</summary>
/// <param name="inner">The body.</param>
/// <param name="cap">How many bytes it may have.</param>
/// <param name="members">Looks at what comes in; null when nothing does.</param>
internal sealed class CappedStream(Stream inner, long cap, RootMembers? members) : ReadOnceStream(inner)
{
    // As long as an answer that only says what is wrong may be.
    public const int Kept = 2048;

    private byte[] _beginning = [];
    private long _read;

    /// <summary>The first bytes that were read.</summary>
    public ReadOnlyMemory<byte> Beginning => _beginning;

    public override int Read(byte[] buffer, int offset, int count) => Counted(buffer.AsMemory(offset), Inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        // A stream that has all its bytes at once need not look.
        cancellationToken.ThrowIfCancellationRequested();
        return Counted(
            buffer.AsMemory(offset), await Inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false));
    }

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Counted(buffer, await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
    }
#endif

    private int Counted(ReadOnlyMemory<byte> buffer, int read)
    {
        int had = _beginning.Length;
        int has = (int)Math.Min(Math.Min(cap, Kept), _read + read);
        if (has > had)
        {
            Array.Resize(ref _beginning, has);
            buffer.Slice(0, has - had).CopyTo(_beginning.AsMemory(had));
        }
        _read += read;
        members?.Take(buffer.Span.Slice(0, read));
        return _read <= cap ? read : throw new InvalidDataException("The response is larger than MaxResponseBytes allows.");
    }
}
