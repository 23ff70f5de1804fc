namespace ZohoBooks.Client;

/// <summary>A body whose beginning was looked at: it is read from its beginning all the same.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> start, Stream rest) : Zoho.Procore.Sdk.Shared.ReadOnceStream(rest)
{
    private ReadOnlyMemory<byte> _start = start;

    public override int Read(byte[] buffer, int offset, int count) =>
        _start.IsEmpty ? Inner.Read(buffer, offset, count) : Begin(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => _start.IsEmpty
        ? Inner.ReadAsync(buffer, offset, count, cancellationToken)
        : Task.FromResult(Begin(buffer.AsSpan(offset, count)));

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _start.IsEmpty ? Inner.ReadAsync(buffer, cancellationToken) : new ValueTask<int>(Begin(buffer.Span));
#endif

    private int Begin(Span<byte> buffer)
    {
        int length = Math.Min(buffer.Length, _start.Length);
        _start.Span.Slice(0, length).CopyTo(buffer);
        _start = _start.Slice(length);
        return length;
    }
}
