namespace Zoho.Procore.Sdk.Shared;

/// <summary>A response stream that ends in an error instead of filling the memory.</summary>
internal sealed class CappedStream(Stream inner, long cap) : ReadOnceStream(inner)
{
    private long _read;

    public override int Read(byte[] buffer, int offset, int count) => Counted(Inner.Read(buffer, offset, count));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Counted(await Inner.ReadAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false));

#if NET
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Counted(await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));
#endif

    private int Counted(int read)
    {
        _read += read;
        return _read <= cap ? read : throw new InvalidDataException("The response is larger than MaxResponseBytes allows.");
    }
}
