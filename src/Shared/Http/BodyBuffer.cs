using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The body of an answer, read into memory that is lent. What cannot be read whole is read again from its beginning: the same bytes, and
/// then whatever comes behind them.
/// </summary>
/// <param name="usual">How long such a body was before.</param>
internal sealed class BodyBuffer(int usual) : IDisposable
{
    private const int Least = 16 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(Least, usual + 1));
    private int _length;
    private Stream? _body;
    private ExceptionDispatchInfo? _broken;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    /// <summary>Whether the whole body is there, and may be JSON.</summary>
    public async ValueTask<bool> FillAsync(HttpContent content, long cap, CancellationToken cancellationToken)
    {
        try
        {
            _body = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int read = await _body.ReadAsync(_bytes.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return _length > 0;
                bool isFirst = _length == 0;
                _length += read;
                if (_length > cap || (isFirst && _bytes[0] is not ((byte)'{' or (byte)'[' or (byte)' ' or (byte)'\n' or (byte)'\r')))
                    return false;
                if (_length == _bytes.Length)
                    Grow();
            }
        }
        catch (Exception exception)
        {
            // Said behind the bytes that came before it.
            _broken = ExceptionDispatchInfo.Capture(exception);
            return false;
        }
    }

    public Stream FromItsBeginning()
    {
        if (_body is null)
            _broken?.Throw();
        return new Again(this);
    }

    public void Dispose()
    {
        Array.Clear(_bytes, 0, _length);
        ArrayPool<byte>.Shared.Return(_bytes);
        (_bytes, _length) = ([], 0);
    }

    private void Grow()
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(2 * _bytes.Length);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        Array.Clear(_bytes, 0, _length);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }

    private sealed class Again(BodyBuffer buffer) : ReadOnceStream(buffer._body!)
    {
        private int _at;

        public override int Read(byte[] target, int offset, int count) => Begin(target.AsSpan(offset, count)) is var begun and > 0
            ? begun : Inner.Read(target, offset, count);

        public override Task<int> ReadAsync(byte[] target, int offset, int count, CancellationToken cancellationToken) =>
            Begin(target.AsSpan(offset, count)) is var begun and > 0
                ? Task.FromResult(begun) : Inner.ReadAsync(target, offset, count, cancellationToken);

#if NET
        public override ValueTask<int> ReadAsync(Memory<byte> target, CancellationToken cancellationToken = default) =>
            Begin(target.Span) is var begun and > 0 ? new ValueTask<int>(begun) : Inner.ReadAsync(target, cancellationToken);
#endif

        private int Begin(Span<byte> target)
        {
            int length = Math.Min(target.Length, buffer._length - _at);
            buffer._bytes.AsSpan(_at, length).CopyTo(target);
            _at += length;
            if (length == 0 && !target.IsEmpty)
                buffer._broken?.Throw();
            return length;
        }
    }
}
