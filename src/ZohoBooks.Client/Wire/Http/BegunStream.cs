namespace ZohoBooks.Client;

/// <summary>A body whose beginning was looked at: it is read from its beginning all the same.</summary>
internal sealed class BegunStream(ReadOnlyMemory<byte> start, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _start = start;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) =>
        _start.IsEmpty ? rest.Read(buffer, offset, count) : Begin(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        _start.IsEmpty ? rest.ReadAsync(buffer, offset, count, cancellationToken) : Task.FromResult(Begin(buffer.AsSpan(offset, count)));

#if NET
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _start.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : new ValueTask<int>(Begin(buffer.Span));
#endif

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            rest.Dispose();
        base.Dispose(disposing);
    }

    private int Begin(Span<byte> buffer)
    {
        int length = Math.Min(buffer.Length, _start.Length);
        _start.Span.Slice(0, length).CopyTo(buffer);
        _start = _start.Slice(length);
        return length;
    }
}
